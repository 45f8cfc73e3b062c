// title: Why two groups of ads are one network: the shared values, their worth, and since when
// params: rows (list[{uid, network, said}]), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MATCH (n:Network {uid: row.network})
MERGE (e:Evidence {uid: row.uid})
ON CREATE SET e.recorded_at = $recorded_at, e += row.said
MERGE (e)-[:EXPLAINS]->(n)
