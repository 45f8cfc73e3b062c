// title: Pictures of an ad, first seen first, with the number of ads that show the same bytes
// params: uid (str), as_of (datetime)
// returns: sha256, state, reason, first_seen, last_seen, ads
MATCH (:Ad {uid: $uid})-[:HAS_VERSION]->(:AdVersion)-[:SEEN_IN]->(c:Capture)-[w:SHOWS]->(i:Entity)
WHERE c.recorded_at <= $as_of
WITH i, min(w.position) AS position, min(w.state) AS state, min(w.reason) AS reason,
     min(c.captured_at) AS first_seen, max(c.captured_at) AS last_seen
RETURN i.value AS sha256, state, reason, first_seen, last_seen,
       COUNT {
         MATCH (i)<-[:SHOWS]-(c:Capture)<-[:SEEN_IN]-(:AdVersion)<-[:HAS_VERSION]-(a:Ad)
         WHERE c.recorded_at <= $as_of
         RETURN DISTINCT a
       } AS ads
ORDER BY position, first_seen, sha256
LIMIT 1000
