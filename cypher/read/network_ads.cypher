// title: These ads with site and when they were seen (microseconds since 1970)
// params: uids (list[str]), as_of (datetime)
// returns: uid, source, ad_id, first_seen, last_seen
UNWIND $uids AS uid
MATCH (a:Ad {uid: uid})-[:HAS_VERSION]->(:AdVersion)-[:SEEN_IN]->(c:Capture)
WHERE c.recorded_at <= $as_of
WITH a, min(c.captured_at) AS first, max(c.captured_at) AS last
MATCH (a)-[:ON]->(s:Site)
RETURN a.uid AS uid, s.source AS source, a.ad_id AS ad_id,
       first.epochSeconds * 1000000 + first.microsecond AS first_seen,
       last.epochSeconds * 1000000 + last.microsecond AS last_seen
ORDER BY uid
