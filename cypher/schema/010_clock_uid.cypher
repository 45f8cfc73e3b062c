// title: One Clock a uid
// params:
// returns:
CREATE CONSTRAINT clock_uid IF NOT EXISTS FOR (n:Clock) REQUIRE n.uid IS UNIQUE
