// title: Captures in order of uid, from after a given one, with all that an input record says
// params: theme (str), after (str), limit (int), as_of (datetime)
// returns: uid, source, ad, capture, version, pictures, given
MATCH (c:Capture)
WHERE c.uid > $after AND c.uid STARTS WITH $theme + '|' AND c.recorded_at <= $as_of
WITH c ORDER BY c.uid LIMIT $limit
MATCH (c)<-[:SEEN_IN]-(v:AdVersion)<-[:HAS_VERSION]-(a:Ad)-[:ON]->(s:Site)
RETURN c.uid AS uid, s.source AS source, properties(a) AS ad, properties(c) AS capture,
       properties(v) AS version,
       COLLECT {
         MATCH (c)-[w:SHOWS]->(i:Entity)
         RETURN {position: w.position, state: w.state, reason: w.reason, sha256: i.value} AS picture
         ORDER BY w.position, i.value
       } AS pictures,
       COLLECT {
         MATCH (v)-[m:MENTIONS]->(e:Entity)
         WHERE m.extractor STARTS WITH 'given:' AND m.recorded_at <= $as_of
           AND (m.retired_at IS NULL OR m.retired_at > $as_of)
         RETURN {kind: e.kind, value: e.value, mention: properties(m)} AS found
         ORDER BY m.uid
       } AS given
ORDER BY uid
