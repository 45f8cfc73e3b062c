// title: What became of networks that merged or fell apart: how many ads went where
// params: rows (list[{old, now, ads}]), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MATCH (old:Network {uid: row.old})
MATCH (now:Network {uid: row.now})
MERGE (old)-[b:BECAME]->(now)
ON CREATE SET b.recorded_at = $recorded_at
SET b.ads = row.ads, b.last_at = $recorded_at
