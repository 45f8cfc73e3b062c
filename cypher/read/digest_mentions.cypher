// title: Mentions, as the content digest takes them: derived ones are left out
// params: theme (str)
// returns: uid, said, receipt
MATCH (v:AdVersion)-[m:MENTIONS]->(e:Entity)
WHERE v.uid STARTS WITH $theme + '|' AND e.kind <> 'template'
RETURN m.uid AS uid,
       [v.uid, e.uid, m.raw, m.field, toString(m.start), toString(m.end),
        [offset IN m.spans | toString(offset)], m.extractor, m.version, toString(m.confidence),
        m.attributes, toString(m.retired_at IS NULL)] AS said,
       [toString(m.recorded_at), toString(m.retired_at), m.batch] AS receipt
ORDER BY uid
