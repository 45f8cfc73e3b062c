// title: Every ad with its versions: node number, first and last day of capture (days since 1970)
// params: theme (str), as_of (datetime)
// returns: uid, seen
MATCH (a:Ad)
WHERE a.uid STARTS WITH $theme + '|'
RETURN a.uid AS uid, COLLECT {
  MATCH (a)-[:HAS_VERSION]->(v:AdVersion)-[:SEEN_IN]->(c:Capture)
  WHERE c.recorded_at <= $as_of
  WITH v, min(c.captured_at) AS first, max(c.captured_at) AS last
  RETURN [toInteger(split(elementId(v), ':')[2]), first.epochSeconds / 86400, last.epochSeconds / 86400]
} AS seen
