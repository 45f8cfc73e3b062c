// title: Ads that mention any of these values (seen when they did) or are named themselves, newest first
// params: uids (list[str]), ads (list[str]), as_of (datetime), skip (int), limit (int)
// returns: uid, source, ad_id, url, title, first_seen, last_seen, captures, versions
CALL () {
  UNWIND $uids AS entity
  MATCH (:Entity {uid: entity})<-[m:MENTIONS]-(v:AdVersion)<-[:HAS_VERSION]-(a:Ad)
  WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
  RETURN a, v
  UNION
  UNWIND $ads AS ad
  MATCH (a:Ad {uid: ad})-[:HAS_VERSION]->(v:AdVersion)
  RETURN a, v
}
MATCH (v)-[:SEEN_IN]->(c:Capture)
WHERE c.recorded_at <= $as_of
WITH a, v, min(c.captured_at) AS first, max(c.captured_at) AS last, count(c) AS captures
ORDER BY last DESC, v.uid
WITH a, min(first) AS first_seen, max(last) AS last_seen, sum(captures) AS captures,
     count(v) AS versions, head(collect(v)) AS newest
ORDER BY last_seen DESC, a.uid
SKIP $skip LIMIT $limit
MATCH (a)-[:ON]->(s:Site)
RETURN a.uid AS uid, s.source AS source, a.ad_id AS ad_id,
       head(COLLECT { MATCH (newest)-[:SEEN_IN]->(c:Capture) WHERE c.recorded_at <= $as_of
                      RETURN c.url ORDER BY c.captured_at DESC, c.uid LIMIT 1 }) AS url,
       newest.title AS title, first_seen, last_seen, captures, versions
ORDER BY last_seen DESC, uid
