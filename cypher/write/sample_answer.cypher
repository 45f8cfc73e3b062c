// title: What a person says of one pair of a sample; an earlier answer stays on record
// params: pair (str), said (map), recorded_at (datetime)
// returns: said
MATCH (p:SamplePair {uid: $pair})
CREATE (a:SampleAnswer)-[:ANSWERS]->(p)
SET a += $said, a.recorded_at = $recorded_at
RETURN a.said AS said
