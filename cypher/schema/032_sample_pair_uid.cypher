// title: One SamplePair a uid
// params:
// returns:
CREATE CONSTRAINT sample_pair_uid IF NOT EXISTS FOR (n:SamplePair) REQUIRE n.uid IS UNIQUE
