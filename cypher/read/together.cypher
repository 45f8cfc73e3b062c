// title: Values that go with these, per kind: ads with both, and ads without the ones asked for
// params: uids (list[str]), as_of (datetime), limit (int)
// returns: uid, kind, value, role, together, apart
UNWIND $uids AS entity
MATCH (:Entity {uid: entity})<-[m:MENTIONS]-(:AdVersion)<-[:HAS_VERSION]-(a:Ad)
WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
WITH DISTINCT a
MATCH (a)-[:HAS_VERSION]->(:AdVersion)-[m:MENTIONS]->(o:Entity)
WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
  AND o.role <> 'fact' AND NOT o.uid IN $uids
WITH o, count(DISTINCT a) AS together
ORDER BY together DESC, o.uid
WITH o.kind AS kind, collect({entity: o, together: together})[..$limit] AS top
UNWIND top AS row
WITH row.entity AS o, row.together AS together
RETURN o.uid AS uid, o.kind AS kind, o.value AS value, o.role AS role, together,
       COUNT {
         MATCH (o)<-[m:MENTIONS]-(:AdVersion)<-[:HAS_VERSION]-(a:Ad)
         WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
         RETURN DISTINCT a
       } - together AS apart
ORDER BY kind, together DESC, uid
