// title: Nearness that no longer holds since other pictures came
// params: rows (list[{member, medoid, distance}]), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MATCH (member:Entity {uid: row.member})-[n:NEAR]->(medoid:Entity {uid: row.medoid})
WHERE n.retired_at IS NULL
SET n.retired_at = $recorded_at
