// title: Values of which some mention was retired: few, and found by index
// params: theme (str)
// returns: values
MATCH (:AdVersion)-[m:MENTIONS]->(e:Entity)
USING INDEX m:MENTIONS(retired_at)
WHERE m.retired_at IS NOT NULL AND e.uid STARTS WITH $theme + '|'
RETURN collect(DISTINCT e.uid) AS values
