// title: One LogEntry a uid
// params:
// returns:
CREATE CONSTRAINT log_entry_uid IF NOT EXISTS FOR (n:LogEntry) REQUIRE n.uid IS UNIQUE
