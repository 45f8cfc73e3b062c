// title: One Capture a uid
// params:
// returns:
CREATE CONSTRAINT capture_uid IF NOT EXISTS FOR (n:Capture) REQUIRE n.uid IS UNIQUE
