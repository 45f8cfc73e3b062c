// title: Which version mentions which value, where in its text, found by what; those retired before
// params: rows (list[{uid, version, entity, finding}]), recorded_at (datetime), batch (str)
// returns: uid
UNWIND $rows AS row
MATCH (v:AdVersion {uid: row.version})
MATCH (e:Entity {uid: row.entity})
MERGE (v)-[m:MENTIONS {uid: row.uid}]->(e)
ON CREATE SET m += row.finding, m.recorded_at = $recorded_at, m.batch = $batch
WITH m WHERE m.retired_at IS NOT NULL
RETURN m.uid AS uid
ORDER BY uid
