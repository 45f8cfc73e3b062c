// title: The days (UTC) on which each site was crawled
// params: theme (str), as_of (datetime)
// returns: source, days
MATCH (:Theme {uid: $theme})<-[:IN]-(s:Site)-[:CRAWLED_ON]->(d:CrawlDay)
WHERE d.recorded_at <= $as_of
WITH s.source AS source, d.day AS day ORDER BY day
RETURN source, collect(day) AS days
ORDER BY source
