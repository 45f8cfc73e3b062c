// title: Values, as the content digest takes them: derived ones are left out
// params: theme (str)
// returns: uid, said, receipt
MATCH (e:Entity)
WHERE e.uid STARTS WITH $theme + '|' AND e.kind <> 'template'
RETURN e.uid AS uid,
       [labels(e), COLLECT { UNWIND keys(e) AS name RETURN [name, toString(e[name])] ORDER BY name }] AS said,
       [] AS receipt
ORDER BY uid
