// title: Texts known before a moment in which something was found or retired since, as texts_since has them
// params: theme (str), since (str), as_of (datetime)
// returns: uid, title, body, mentions
CALL () {
  MATCH (v:AdVersion)-[m:MENTIONS]->(e:Entity)
  USING INDEX m:MENTIONS(recorded_at)
  WHERE m.recorded_at > datetime($since) AND m.recorded_at <= $as_of
  RETURN v, m, e
  UNION ALL
  MATCH (v:AdVersion)-[m:MENTIONS]->(e:Entity)
  USING INDEX m:MENTIONS(retired_at)
  WHERE m.retired_at > datetime($since) AND m.retired_at <= $as_of
  RETURN v, m, e
}
WITH DISTINCT v, m, e
WHERE v.recorded_at <= datetime($since) AND v.uid STARTS WITH $theme + '|'
  AND e.role <> 'fact' AND m.field IN ['title', 'body'] AND e.kind <> 'template'
WITH DISTINCT v
RETURN v.uid AS uid, v.title AS title, v.body AS body,
       COLLECT {
         MATCH (v)-[m:MENTIONS]->(e:Entity)
         WHERE e.role <> 'fact' AND m.retired_at IS NULL AND m.field IN ['title', 'body']
           AND e.kind <> 'template'
         RETURN m {.field, .start, .end} AS found ORDER BY m.uid
       } AS mentions
ORDER BY uid
