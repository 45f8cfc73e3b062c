// title: One AdVersion a uid
// params:
// returns:
CREATE CONSTRAINT ad_version_uid IF NOT EXISTS FOR (n:AdVersion) REQUIRE n.uid IS UNIQUE
