// title: A sample of pairs of ads to be judged, with how it was drawn
// params: uid (str), said (map), pairs (list[{uid, position, left, right, stratum, times}]), recorded_at (datetime)
// returns:
CREATE (s:Sample {uid: $uid})
SET s += $said, s.recorded_at = $recorded_at
WITH s
UNWIND $pairs AS pair
CREATE (p:SamplePair {uid: pair.uid})-[:OF]->(s)
SET p += pair
