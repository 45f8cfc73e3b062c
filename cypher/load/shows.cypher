// title: Which capture shows which picture
// params: rows (list[{capture, entity, position, state, reason}]), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MATCH (c:Capture {uid: row.capture})
MATCH (i:Entity {uid: row.entity})
MERGE (c)-[s:SHOWS {position: row.position}]->(i)
ON CREATE SET s.state = row.state, s.reason = row.reason, s.recorded_at = $recorded_at
