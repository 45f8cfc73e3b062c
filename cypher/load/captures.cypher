// title: When the versions were fetched, and where the bytes lie
// params: rows (list[{uid, version, content, receipt}]), recorded_at (datetime), batch (str)
// returns:
UNWIND $rows AS row
MERGE (c:Capture {uid: row.uid})
ON CREATE SET c += row.content, c += row.receipt, c.recorded_at = $recorded_at, c.batch = $batch
WITH c, row
MATCH (v:AdVersion {uid: row.version})
MERGE (v)-[:SEEN_IN]->(c)
