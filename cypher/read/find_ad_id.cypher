// title: Ads with this id, on one site or on any
// params: theme (str), source (str), ad_id (str), as_of (datetime)
// returns: uid
MATCH (a:Ad {ad_id: $ad_id})-[:ON]->(s:Site)-[:IN]->(:Theme {uid: $theme})
WHERE a.recorded_at <= $as_of AND ($source IS NULL OR s.source = $source)
RETURN a.uid AS uid
ORDER BY uid
LIMIT 1000
