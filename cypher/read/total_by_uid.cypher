// title: On which sites and when these ads were seen
// params: uids (list[str]), as_of (datetime)
// returns: total, sources, first_seen, last_seen
UNWIND $uids AS ad
MATCH (a:Ad {uid: ad})-[:HAS_VERSION]->(:AdVersion)-[:SEEN_IN]->(c:Capture)
WHERE c.recorded_at <= $as_of
WITH a, min(c.captured_at) AS first, max(c.captured_at) AS last
MATCH (a)-[:ON]->(s:Site)
RETURN count(a) AS total, collect(DISTINCT s.source) AS sources,
       min(first) AS first_seen, max(last) AS last_seen
