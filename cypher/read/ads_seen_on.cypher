// title: Ads with a capture in this stretch of time
// params: theme (str), start (datetime), end (datetime), as_of (datetime)
// returns: uid, source, ad_id, title, captures, first_capture, last_capture
MATCH (c:Capture)<-[:SEEN_IN]-(v:AdVersion)<-[:HAS_VERSION]-(a:Ad)-[:ON]->(s:Site)-[:IN]->(:Theme {uid: $theme})
WHERE c.captured_at >= $start AND c.captured_at < $end AND c.recorded_at <= $as_of
WITH a, s, v, c ORDER BY c.captured_at DESC, c.uid
RETURN a.uid AS uid, s.source AS source, a.ad_id AS ad_id, head(collect(v.title)) AS title,
       count(c) AS captures, min(c.captured_at) AS first_capture, max(c.captured_at) AS last_capture
ORDER BY source, uid
