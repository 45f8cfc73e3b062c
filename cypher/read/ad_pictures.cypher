// title: Pictures of an ad, first seen first, with the number of ads that show the same bytes
// params: uid (str), as_of (datetime)
// returns: sha256, state, reason, first_seen, last_seen, ads
MATCH (:Ad {uid: $uid})-[:HAS_VERSION]->(v:AdVersion)-[:SEEN_IN]->(c:Capture)-[w:SHOWS]->(i:Entity)
WHERE c.recorded_at <= $as_of
WITH i, w, c, w.state <> 'stored' AND EXISTS {  // since read, by a newer extractor
       (v)-[m:MENTIONS]->(i)
       WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
     } AS read
WITH i, min(w.position) AS position,
     min(CASE WHEN read THEN 'stored' ELSE w.state END) AS state,
     min(CASE WHEN NOT read THEN w.reason END) AS reason,
     min(c.captured_at) AS first_seen, max(c.captured_at) AS last_seen
RETURN i.value AS sha256, state, reason, first_seen, last_seen,
       COUNT {
         MATCH (i)<-[:SHOWS]-(c:Capture)<-[:SEEN_IN]-(:AdVersion)<-[:HAS_VERSION]-(a:Ad)
         WHERE c.recorded_at <= $as_of
         RETURN DISTINCT a
       } AS ads
ORDER BY position, first_seen, sha256
LIMIT 1000
