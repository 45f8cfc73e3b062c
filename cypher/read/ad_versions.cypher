// title: What an ad said, newest first
// params: uid (str), as_of (datetime)
// returns: source, ad_id, version, captures
MATCH (a:Ad {uid: $uid})-[:ON]->(s:Site)
MATCH (a)-[:HAS_VERSION]->(v:AdVersion)
WHERE v.recorded_at <= $as_of
WITH a, s, v, COLLECT {
  MATCH (v)-[:SEEN_IN]->(c:Capture) WHERE c.recorded_at <= $as_of
  RETURN properties(c) AS capture ORDER BY c.captured_at DESC, c.uid LIMIT 1000
} AS captures
WHERE size(captures) > 0
RETURN s.source AS source, a.ad_id AS ad_id, properties(v) AS version, captures
ORDER BY captures[0].captured_at DESC, v.uid
LIMIT 200
