// title: Texts that were made from one template, first seen first
// params: uid (str), limit (int), as_of (datetime)
// returns: source, ad_id, title, body, first_seen
MATCH (:Entity {uid: $uid})<-[m:MENTIONS]-(v:AdVersion)<-[:HAS_VERSION]-(a:Ad)-[:ON]->(s:Site)
WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
WITH s, a, v, COLLECT {
  MATCH (v)-[:SEEN_IN]->(c:Capture) WHERE c.recorded_at <= $as_of
  RETURN c.captured_at ORDER BY c.captured_at LIMIT 1
}[0] AS first_seen
RETURN s.source AS source, a.ad_id AS ad_id, v.title AS title, v.body AS body, first_seen
ORDER BY first_seen, v.uid
LIMIT $limit
