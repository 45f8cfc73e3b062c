// title: A few texts of each of these templates, the same ones every time
// params: uids (list[str]), limit (int), as_of (datetime)
// returns: uid, texts
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})
RETURN e.uid AS uid, COLLECT {
  MATCH (e)<-[m:MENTIONS]-(v:AdVersion)
  WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
  RETURN {title: v.title, body: v.body} ORDER BY v.uid LIMIT $limit
} AS texts
