// title: These ads with site and when they were seen
// params: uids (list[str]), as_of (datetime)
// returns: uid, source, ad_id, first_seen, last_seen
UNWIND $uids AS uid
MATCH (a:Ad {uid: uid})-[:HAS_VERSION]->(:AdVersion)-[:SEEN_IN]->(c:Capture)
WHERE c.recorded_at <= $as_of
WITH a, min(c.captured_at) AS first_seen, max(c.captured_at) AS last_seen
MATCH (a)-[:ON]->(s:Site)
RETURN a.uid AS uid, s.source AS source, a.ad_id AS ad_id, first_seen, last_seen
ORDER BY uid
