// title: What of the loaded ads could not be read (by extractors) or could not be shown (pictures), by site and reason
// params: theme (str), as_of (datetime), limit (int)
// returns: source, what, reason, times
MATCH (:Theme {uid: $theme})<-[:IN]-(s:Site)<-[:ON]-(:Ad)-[:HAS_VERSION]->(v:AdVersion)
WHERE v.recorded_at <= $as_of
CALL (v) {
  UNWIND v.failures AS failure
  RETURN 'text' AS what, failure AS reason, 1 AS times
  UNION ALL
  MATCH (v)-[:SEEN_IN]->(c:Capture)
  WHERE c.recorded_at <= $as_of AND size(c.lost_pictures) > 0
  UNWIND c.lost_pictures AS lost
  RETURN 'picture' AS what, split(lost, '|')[2] AS reason, 1 AS times
  UNION ALL
  MATCH (v)-[:SEEN_IN]->(c:Capture)-[w:SHOWS]->(i:Entity)
  WHERE c.recorded_at <= $as_of AND w.state <> 'stored'
    AND NOT EXISTS {  // since read, by a newer extractor
      (v)-[m:MENTIONS]->(i)
      WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
    }
  RETURN 'picture' AS what, coalesce(w.reason, w.state) AS reason, 1 AS times
}
RETURN s.source AS source, what, reason, sum(times) AS times
ORDER BY times DESC, source, what, reason
LIMIT $limit
