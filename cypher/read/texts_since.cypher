// title: Texts that became known after a moment, in order of uid, with what was found in them
// params: theme (str), since (str), after (str), limit (int), as_of (datetime)
// returns: uid, title, body, mentions
MATCH (v:AdVersion)
WHERE v.recorded_at > datetime($since) AND v.recorded_at <= $as_of
  AND v.uid > $after AND v.uid STARTS WITH $theme + '|'
WITH v ORDER BY v.uid LIMIT $limit
RETURN v.uid AS uid, v.title AS title, v.body AS body,
       COLLECT {
         MATCH (v)-[m:MENTIONS]->(e:Entity)
         WHERE e.role <> 'fact' AND m.retired_at IS NULL AND m.field IN ['title', 'body']
           AND e.kind <> 'template'
         RETURN m {.field, .start, .end} AS found ORDER BY m.uid
       } AS mentions
ORDER BY uid
