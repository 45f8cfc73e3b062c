// title: Versions by what they say, on whatever site
// params:
// returns:
CREATE INDEX ad_version_content IF NOT EXISTS FOR (v:AdVersion) ON (v.content_sha256)
