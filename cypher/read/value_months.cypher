// title: How many ads showed one of these values, month by month of their captures (UTC)
// params: uids (list[str]), as_of (datetime)
// returns: year, month, ads
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})<-[m:MENTIONS]-(v:AdVersion)-[:SEEN_IN]->(c:Capture)
WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
  AND c.recorded_at <= $as_of
MATCH (a:Ad)-[:HAS_VERSION]->(v)
RETURN c.captured_at.year AS year, c.captured_at.month AS month, count(DISTINCT a) AS ads
ORDER BY year, month
