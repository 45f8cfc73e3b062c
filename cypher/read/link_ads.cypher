// title: A page of ads, each with its captures: 100,000 x node number of the version + day (since 1970)
// params: after (str), end (str), limit (int), as_of (datetime)
// returns: last, found
MATCH (a:Ad)
WHERE a.uid > $after AND a.uid < $end
WITH a ORDER BY a.uid LIMIT $limit
WITH a, COLLECT {
  MATCH (a)-[:HAS_VERSION]->(v:AdVersion)-[:SEEN_IN]->(c:Capture)
  WHERE c.recorded_at <= $as_of
  RETURN toInteger(split(elementId(v), ':')[2]) * 100000 + c.captured_at.epochSeconds / 86400
} AS seen
RETURN max(a.uid) AS last, collect(CASE WHEN size(seen) > 0 THEN [a.uid, seen] END) AS found
