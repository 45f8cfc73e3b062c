// title: What was found in these versions
// params: uids (list[str]), as_of (datetime)
// returns: version, kind, value, role, mention
UNWIND $uids AS uid
MATCH (v:AdVersion {uid: uid})-[m:MENTIONS]->(e:Entity)
WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
RETURN v.uid AS version, e.kind AS kind, e.value AS value, e.role AS role, properties(m) AS mention
ORDER BY version, m.field, m.start, kind, value, m.uid
LIMIT 20000
