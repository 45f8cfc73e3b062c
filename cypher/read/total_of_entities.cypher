// title: How many ads mention any of these values or are named themselves, on which sites, and when
// params: uids (list[str]), ads (list[str]), as_of (datetime)
// returns: total, sources, first_seen, last_seen
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
WITH a, min(c.captured_at) AS first, max(c.captured_at) AS last
MATCH (a)-[:ON]->(s:Site)
RETURN count(a) AS total, collect(DISTINCT s.source) AS sources,
       min(first) AS first_seen, max(last) AS last_seen
