// title: Which of these similar values are there, and on how many ads
// params: uids (list[str]), as_of (datetime)
// returns: uid, kind, value, ads
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})
WITH e, COUNT {
  MATCH (e)<-[m:MENTIONS]-(v)
  WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
  WITH DISTINCT v
  MATCH (v)<-[:HAS_VERSION]-(a)
  RETURN DISTINCT a
} AS ads
WHERE ads > 0
RETURN e.uid AS uid, e.kind AS kind, e.value AS value, ads
ORDER BY ads DESC, uid
LIMIT 50
