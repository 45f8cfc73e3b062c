// title: Values that some version calls no longer the ad's own, with the node numbers of these: few, found by index
// params: theme (str)
// returns: value, versions
MATCH (v:AdVersion)-[m:MENTIONS]->(e:Entity)
USING INDEX m:MENTIONS(former)
WHERE m.former = true AND m.retired_at IS NULL AND e.uid STARTS WITH $theme + '|'
RETURN e.uid AS value, collect(DISTINCT toInteger(split(elementId(v), ':')[2])) AS versions
ORDER BY value
