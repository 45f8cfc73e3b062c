// title: Networks by their lasting numbers
// params: rows (list[{uid, number}]), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MERGE (n:Network {uid: row.uid})
ON CREATE SET n.number = row.number, n.recorded_at = $recorded_at
