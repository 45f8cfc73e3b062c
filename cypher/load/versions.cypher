// title: What the ads said
// params: rows (list[{uid, ad, content, failures}]), recorded_at (datetime), batch (str)
// returns:
UNWIND $rows AS row
MERGE (v:AdVersion {uid: row.uid})
ON CREATE SET v += row.content, v.recorded_at = $recorded_at, v.batch = $batch
SET v.failures = row.failures
WITH v, row
MATCH (a:Ad {uid: row.ad})
MERGE (a)-[:HAS_VERSION]->(v)
