// title: Ads in their networks, with tier and core
// params: rows (list[{ad, network, tier, core}]), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MATCH (a:Ad {uid: row.ad})
MATCH (n:Network {uid: row.network})
CREATE (a)-[:IN_NETWORK {tier: row.tier, core: row.core, recorded_at: $recorded_at}]->(n)
