// title: Versions in order of uid, from after a given one, with what was found in them so far
// params: theme (str), after (str), limit (int), as_of (datetime)
// returns: uid, version, mentions, pictures
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
       } AS pictures
ORDER BY uid
