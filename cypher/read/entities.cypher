// title: Which of these values are mentioned by any ad
// params: uids (list[str]), as_of (datetime)
// returns: uid, kind, value, role
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})
WHERE EXISTS {
  (e)<-[m:MENTIONS]-()
  WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
}
RETURN e.uid AS uid, e.kind AS kind, e.value AS value, e.role AS role
ORDER BY uid
LIMIT 1000
