// title: Ads on their sites, with the first and last moment they were seen
// params: rows (list[{uid, site, key, ad_id, first_seen, last_seen}]), recorded_at (datetime), batch (str)
// returns:
UNWIND $rows AS row
MERGE (a:Ad {uid: row.uid})
ON CREATE SET a.key = row.key, a.ad_id = row.ad_id, a.recorded_at = $recorded_at, a.batch = $batch
SET a.first_seen = CASE WHEN a.first_seen < row.first_seen THEN a.first_seen ELSE row.first_seen END,
    a.last_seen = CASE WHEN a.last_seen > row.last_seen THEN a.last_seen ELSE row.last_seen END
WITH a, row
MATCH (s:Site {uid: row.site})
MERGE (a)-[:ON]->(s)
