// title: Places and number of pictures of these ads
// params: uids (list[str]), as_of (datetime)
// returns: uid, places, pictures
UNWIND $uids AS ad
MATCH (a:Ad {uid: ad})
RETURN a.uid AS uid,
       COLLECT {
         MATCH (a)-[:HAS_VERSION]->(:AdVersion)-[m:MENTIONS]->(e:Location)
         WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
         RETURN DISTINCT coalesce(e.name, e.value) AS place ORDER BY place LIMIT 5
       } AS places,
       COUNT {
         MATCH (a)-[:HAS_VERSION]->(:AdVersion)-[:SEEN_IN]->(c:Capture)-[:SHOWS]->(e:Entity)
         WHERE c.recorded_at <= $as_of
         RETURN DISTINCT e
       } AS pictures
