// title: Every value of one kind with the node numbers of the versions that mention it
// params: prefix (str), as_of (datetime)
// returns: uid, versions
MATCH (e:Entity)
WHERE e.uid STARTS WITH $prefix AND coalesce(e.flat, false) = false
RETURN e.uid AS uid, COLLECT {
  MATCH (v:AdVersion)-[m:MENTIONS]->(e)
  WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
  RETURN toInteger(split(elementId(v), ':')[2])
} AS versions
