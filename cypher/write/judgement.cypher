// title: A person's judgement: a row of its own, never overwritten
// params: theme (str), uid (str), said (map), replaces (str), recorded_at (datetime)
// returns: uid
MERGE (t:Theme {uid: $theme})
CREATE (j:Judgement {uid: $uid})
SET j += $said, j.recorded_at = $recorded_at
CREATE (j)-[:IN]->(t)
WITH j
CALL (j) {
  MATCH (old:Judgement {uid: $replaces})
  CREATE (j)-[:REPLACES]->(old)
}
RETURN j.uid AS uid
