// title: On which days (UTC) a site was crawled
// params: rows (list[{uid, site, day}]), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MATCH (s:Site {uid: row.site})
MERGE (d:CrawlDay {uid: row.uid})
ON CREATE SET d.day = row.day, d.recorded_at = $recorded_at
MERGE (s)-[:CRAWLED_ON]->(d)
