// title: On how many ads each of these values stands
// params: uids (list[str]), as_of (datetime)
// returns: uid, ads
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})
// Each version once before the step to its ad: that step costs more than all before it.
RETURN e.uid AS uid, COUNT {
  MATCH (e)<-[m:MENTIONS]-(v)
  WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
  WITH DISTINCT v
  MATCH (v)<-[:HAS_VERSION]-(a)
  RETURN DISTINCT a
} AS ads
ORDER BY uid
LIMIT 1000
