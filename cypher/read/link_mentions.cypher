// title: A page of values, each with the node numbers of the versions that mention it or did; flat ones are said
// params: after (str), end (str), limit (int)
// returns: last, found
MATCH (e:Entity)
WHERE e.uid > $after AND e.uid < $end
WITH e, size(elementId(e)) - size(split(elementId(e), ':')[2]) AS number
ORDER BY e.uid
LIMIT $limit
RETURN max(e.uid) AS last, collect([e.uid, coalesce(e.flat, false), [
  (v)-[:MENTIONS]->(e) | toInteger(substring(elementId(v), number))
]]) AS found
