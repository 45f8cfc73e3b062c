// title: What was found in these versions once and no longer stands: of each place the last finding
// params: uids (list[str]), as_of (datetime)
// returns: version, kind, value, role, mention
UNWIND $uids AS uid
MATCH (v:AdVersion {uid: uid})-[m:MENTIONS]->(e:Entity)
WHERE m.recorded_at <= $as_of AND e.kind <> 'template'
WITH v, e, m ORDER BY m.recorded_at, m.uid
WITH v, e, m.extractor AS extractor, m.field AS field, m.start AS start, m.end AS end,
     collect(m) AS same
WHERE all(m IN same WHERE m.retired_at <= $as_of)
WITH v, e, last(same) AS m
RETURN v.uid AS version, e.kind AS kind, e.value AS value, e.role AS role, properties(m) AS mention
ORDER BY version, m.retired_at DESC, m.field, m.start, kind, value, m.uid
LIMIT 5000
