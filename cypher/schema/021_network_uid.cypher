// title: One Network a uid
// params:
// returns:
CREATE CONSTRAINT network_uid IF NOT EXISTS FOR (n:Network) REQUIRE n.uid IS UNIQUE
