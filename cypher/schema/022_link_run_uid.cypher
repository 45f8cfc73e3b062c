// title: One LinkRun a uid
// params:
// returns:
CREATE CONSTRAINT link_run_uid IF NOT EXISTS FOR (n:LinkRun) REQUIRE n.uid IS UNIQUE
