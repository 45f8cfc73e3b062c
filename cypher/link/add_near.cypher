// title: Pictures that are near a medoid
// params: rows (list[{member, medoid, distance}]), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MATCH (member:Entity {uid: row.member})
MATCH (medoid:Entity {uid: row.medoid})
CREATE (member)-[:NEAR {distance: row.distance, recorded_at: $recorded_at}]->(medoid)
