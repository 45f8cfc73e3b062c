// title: Places and number of pictures of these ads, and a number that each obscured: of those asked for first
// params: uids (list[str]), entities (list[str]), as_of (datetime)
// returns: uid, places, pictures, obscured
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
       } AS pictures,
       head(COLLECT {
         MATCH (a)-[:HAS_VERSION]->(:AdVersion)-[m:MENTIONS]->(e:Phone)
         WHERE m.attributes CONTAINS '"obfuscated":true'
           AND m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
         RETURN {value: e.value, asked: e.uid IN $entities, quote: m.raw} AS number
         ORDER BY e.uid IN $entities DESC, m.uid LIMIT 1
       }) AS obscured
