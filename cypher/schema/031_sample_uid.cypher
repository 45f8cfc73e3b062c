// title: One Sample a uid
// params:
// returns:
CREATE CONSTRAINT sample_uid IF NOT EXISTS FOR (n:Sample) REQUIRE n.uid IS UNIQUE
