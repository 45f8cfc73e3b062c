// title: Log entries by time
// params:
// returns:
CREATE INDEX log_entry_at IF NOT EXISTS FOR (l:LogEntry) ON (l.at)
