// title: One Ad a uid
// params:
// returns:
CREATE CONSTRAINT ad_uid IF NOT EXISTS FOR (n:Ad) REQUIRE n.uid IS UNIQUE
