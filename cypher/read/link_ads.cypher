// title: A page of ads, each with its captures: 100,000 x node number of the version + day (since 1970)
// params: after (str), end (str), limit (int)
// returns: last, found
MATCH (a:Ad)
WHERE a.uid > $after AND a.uid < $end
WITH a, size(elementId(a)) - size(split(elementId(a), ':')[2]) AS number
ORDER BY a.uid
LIMIT $limit
RETURN max(a.uid) AS last, collect([a.uid, [
  (a)-[:HAS_VERSION]->(v)-[:SEEN_IN]->(c) |
  toInteger(substring(elementId(v), number)) * 100000 + c.captured_at.epochSeconds / 86400
]]) AS found
