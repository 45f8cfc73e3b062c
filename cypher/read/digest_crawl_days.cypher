// title: Days on which sites were crawled, as the content digest takes them
// params: theme (str)
// returns: uid, said, receipt
MATCH (s:Site)-[:CRAWLED_ON]->(d:CrawlDay)
WHERE d.uid STARTS WITH $theme + '|'
RETURN d.uid AS uid, [s.uid, toString(d.day)] AS said, [toString(d.recorded_at)] AS receipt
ORDER BY uid
