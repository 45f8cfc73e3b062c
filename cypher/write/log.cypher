// title: Log entries: who asked or wrote what, when, why, and how many rows it gave
// params: rows (list[{uid, at, actor, purpose, theme, query, parameters, rows, as_of}])
// returns:
UNWIND $rows AS row
CREATE (l:LogEntry {uid: row.uid})
SET l += row
