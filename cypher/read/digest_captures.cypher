// title: Captures with their versions and pictures, as the content digest takes them
// params: theme (str)
// returns: uid, said, receipt
MATCH (c:Capture)
WHERE c.uid STARTS WITH $theme + '|'
RETURN c.uid AS uid,
       [COLLECT { MATCH (v)-[:SEEN_IN]->(c) RETURN v.uid ORDER BY v.uid },
        toString(c.captured_at), c.digest, c.url, toString(c.posted_at), c.lost_pictures,
        COLLECT { MATCH (c)-[w:SHOWS]->(i:Entity)
                  RETURN [toString(w.position), w.state, w.reason, i.uid]
                  ORDER BY w.position, i.uid }] AS said,
       [toString(c.recorded_at), c.batch, c.file, toString(c.line), c.reader, c.pack,
        toString(c.offset), toString(c.length), c.payload_sha256] AS receipt
ORDER BY uid
