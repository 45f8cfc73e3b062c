// title: Values that go with these, per kind, and on how many ads they do
// params: uids (list[str]), as_of (datetime), limit (int)
// returns: uid, kind, value, role, together
UNWIND $uids AS entity
MATCH (:Entity {uid: entity})<-[m:MENTIONS]-(v)
WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
WITH DISTINCT v
MATCH (v)<-[:HAS_VERSION]-(a)
WITH DISTINCT a
MATCH (a)-[:HAS_VERSION]->()-[m:MENTIONS]->(o)
WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
WITH o, count(DISTINCT a) AS together
WHERE o.role <> 'fact' AND NOT o.uid IN $uids
ORDER BY together DESC, o.uid
WITH o.kind AS kind, collect({entity: o, together: together})[..$limit] AS top
UNWIND top AS row
WITH row.entity AS o, row.together AS together
RETURN o.uid AS uid, o.kind AS kind, o.value AS value, o.role AS role, together
ORDER BY kind, together DESC, uid
