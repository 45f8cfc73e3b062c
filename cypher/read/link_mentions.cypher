// title: A page of values of one kind, each with the node numbers of the versions that mention it
// params: after (str), end (str), limit (int), as_of (datetime)
// returns: last, found
MATCH (e:Entity)
WHERE e.uid > $after AND e.uid < $end
WITH e ORDER BY e.uid LIMIT $limit
WITH e, COLLECT {
  MATCH (v:AdVersion)-[m:MENTIONS]->(e)
  WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
    AND coalesce(e.flat, false) = false
  RETURN toInteger(split(elementId(v), ':')[2])
} AS versions
RETURN max(e.uid) AS last, collect(CASE WHEN size(versions) > 0 THEN [e.uid, versions] END) AS found
