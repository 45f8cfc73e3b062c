// title: One Site a uid
// params:
// returns:
CREATE CONSTRAINT site_uid IF NOT EXISTS FOR (n:Site) REQUIRE n.uid IS UNIQUE
