// title: Versions in order of uid, from after a given one, with what was found in them so far, which pictures could not be read (`refused`), and what people said is wrong
// params: theme (str), after (str), limit (int), as_of (datetime)
// returns: uid, version, mentions, pictures, refused, judged
MATCH (v:AdVersion)
WHERE v.uid > $after AND v.uid STARTS WITH $theme + '|' AND v.recorded_at <= $as_of
WITH v ORDER BY v.uid LIMIT $limit
RETURN v.uid AS uid, properties(v) AS version,
       COLLECT {
         MATCH (v)-[m:MENTIONS]->(e:Entity)
         WHERE NOT m.extractor STARTS WITH 'given:' AND e.kind <> 'template'
         RETURN {uid: m.uid, kind: e.kind, value: e.value, mention: properties(m)} AS found
         ORDER BY m.uid
       } AS mentions,
       COLLECT {
         MATCH (v)-[:SEEN_IN]->(:Capture)-[:SHOWS]->(i:Entity)
         RETURN DISTINCT i.value AS sha256 ORDER BY sha256
       } AS pictures,
       COLLECT {
         MATCH (v)-[:SEEN_IN]->(:Capture)-[w:SHOWS {state: 'failed'}]->(i:Entity)
         RETURN DISTINCT i.value AS sha256 ORDER BY sha256
       } AS refused,
       COLLECT {
         MATCH (j:Judgement {content_sha256: v.content_sha256})-[:IN]->(:Theme {uid: $theme})
         WHERE j.verdict = 'not_this' AND NOT EXISTS { (j)<-[:REPLACES]-(:Judgement) }
         RETURN [j.kind, j.value, j.quote] AS said ORDER BY j.uid
       } AS judged
ORDER BY uid
