// title: Values, as the content digest takes them
// params: theme (str)
// returns: uid, said, receipt
MATCH (e:Entity)
WHERE e.uid STARTS WITH $theme + '|'
RETURN e.uid AS uid,
       [labels(e), COLLECT { UNWIND keys(e) AS name RETURN [name, toString(e[name])] ORDER BY name }] AS said,
       [] AS receipt
ORDER BY uid
