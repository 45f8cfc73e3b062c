// title: Two ads to be judged: what they say and when they were seen, nothing of networks
// params: uids (list[str]), as_of (datetime)
// returns: uid, source, ad_id, title, body, first_seen, last_seen
UNWIND $uids AS uid
MATCH (s:Site)<-[:ON]-(a:Ad {uid: uid})-[:HAS_VERSION]->(v:AdVersion)-[:SEEN_IN]->(c:Capture)
WHERE c.recorded_at <= $as_of
WITH s, a, v, c ORDER BY c.captured_at
WITH s, a, collect(v) AS versions, min(c.captured_at) AS first_seen, max(c.captured_at) AS last_seen
WITH s, a, last(versions) AS newest, first_seen, last_seen
RETURN a.uid AS uid, s.source AS source, a.ad_id AS ad_id, newest.title AS title,
       newest.body AS body, first_seen, last_seen
ORDER BY uid
