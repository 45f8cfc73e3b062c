// title: Ads that were fetched from one of these addresses
// params: theme (str), urls (list[str]), as_of (datetime)
// returns: uid
UNWIND $urls AS url
MATCH (c:Capture {url: url})<-[:SEEN_IN]-(:AdVersion)<-[:HAS_VERSION]-(a:Ad)
WHERE c.recorded_at <= $as_of AND EXISTS { (a)-[:ON]->(:Site)-[:IN]->(:Theme {uid: $theme}) }
RETURN DISTINCT a.uid AS uid
ORDER BY uid
LIMIT 1000
