// title: Values that so many mentions name, or named, the most first
// params: prefix (str), least (int), limit (int)
// returns: uid
MATCH (e:Entity)
WHERE e.uid STARTS WITH $prefix AND COUNT { (e)<-[:MENTIONS]-() } >= $least AND e.role <> 'fact'
RETURN e.uid AS uid
ORDER BY COUNT { (e)<-[:MENTIONS]-() } DESC, uid
LIMIT $limit
