// title: Versions by the moment they became known
// params:
// returns:
CREATE INDEX ad_version_recorded_at IF NOT EXISTS FOR (v:AdVersion) ON (v.recorded_at)
