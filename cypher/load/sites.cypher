// title: Sites of a theme
// params: rows (list[{theme, uid, source}]), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MERGE (t:Theme {uid: row.theme})
MERGE (s:Site {uid: row.uid})
ON CREATE SET s.source = row.source, s.recorded_at = $recorded_at
MERGE (s)-[:IN]->(t)
