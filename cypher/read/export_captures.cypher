// title: Captures in order of uid, from after a given one
// params: theme (str), after (str), limit (int), as_of (datetime)
// returns: uid, payload_sha256, pack, offset, source, capture, version, pictures
MATCH (c:Capture)
WHERE c.uid > $after AND c.uid STARTS WITH $theme + '|' AND c.recorded_at <= $as_of
WITH c ORDER BY c.uid LIMIT $limit
MATCH (c)<-[:SEEN_IN]-(v:AdVersion)<-[:HAS_VERSION]-(a:Ad)-[:ON]->(s:Site)
RETURN c.uid AS uid, c.payload_sha256 AS payload_sha256, c.pack AS pack, c.offset AS offset,
       s.source AS source, properties(c) AS capture,
       v {.title, .body, .region, .language, .location, .price, .age, .phones, .emails, .handles,
          .fields, ad_id: a.ad_id} AS version,
       COLLECT {
         MATCH (c)-[w:SHOWS]->(i:Entity)
         RETURN {position: w.position, state: w.state, reason: w.reason, sha256: i.value}
         ORDER BY w.position, i.value
       } AS pictures
ORDER BY uid
