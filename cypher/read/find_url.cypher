// title: Ads that were fetched from one of these addresses, or that one of them identifies
// params: theme (str), urls (list[str]), keys (list[str]), as_of (datetime)
// returns: uid
CALL () {
  UNWIND $urls AS url
  MATCH (c:Capture {url: url})<-[:SEEN_IN]-(:AdVersion)<-[:HAS_VERSION]-(a:Ad)
  WHERE c.recorded_at <= $as_of
  RETURN a
  UNION
  MATCH (:Theme {uid: $theme})<-[:IN]-(s:Site)
  UNWIND $keys AS key
  MATCH (a:Ad {uid: s.uid + '|' + key})
  WHERE a.recorded_at <= $as_of
  RETURN a
}
WITH a
WHERE EXISTS { (a)-[:ON]->(:Site)-[:IN]->(:Theme {uid: $theme}) }
RETURN a.uid AS uid
ORDER BY uid
LIMIT 1000
