// title: Ads whose title or text holds these words
// params: theme (str), words (str), as_of (datetime), limit (int)
// returns: uid
CALL db.index.fulltext.queryNodes('version_text', $words, {limit: 10000}) YIELD node
MATCH (node)<-[:HAS_VERSION]-(a:Ad)
WHERE node.recorded_at <= $as_of AND EXISTS { (a)-[:ON]->(:Site)-[:IN]->(:Theme {uid: $theme}) }
RETURN DISTINCT a.uid AS uid
ORDER BY uid
LIMIT $limit
