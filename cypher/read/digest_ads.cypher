// title: Ads with their sites, as the content digest takes them
// params: theme (str)
// returns: uid, said, receipt
MATCH (a:Ad)-[:ON]->(s:Site)
WHERE a.uid STARTS WITH $theme + '|'
RETURN a.uid AS uid, [s.uid, s.source, a.key, a.ad_id, toString(a.first_seen), toString(a.last_seen)] AS said,
       [toString(a.recorded_at), a.batch] AS receipt
ORDER BY uid
