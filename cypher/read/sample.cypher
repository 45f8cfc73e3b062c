// title: The last sample drawn, its pairs in blind order, and the newest answer to each
// params: theme (str), as_of (datetime)
// returns: sample, pairs
MATCH (s:Sample)
WHERE s.uid STARTS WITH $theme + '|sample|' AND s.recorded_at <= $as_of
WITH s ORDER BY s.recorded_at DESC LIMIT 1
RETURN properties(s) AS sample, COLLECT {
  MATCH (p:SamplePair)-[:OF]->(s)
  RETURN p {.uid, .position, .left, .right, .stratum, .times, answer: head(COLLECT {
    MATCH (a:SampleAnswer)-[:ANSWERS]->(p)
    WHERE a.recorded_at <= $as_of
    RETURN a.said ORDER BY a.recorded_at DESC LIMIT 1
  })} AS pair
  ORDER BY p.position
} AS pairs
