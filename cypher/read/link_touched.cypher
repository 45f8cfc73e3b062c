// title: Ads of which anything was recorded or retired after a moment
// params: theme (str), since (datetime)
// returns: uid
MATCH (c:Capture)
USING INDEX c:Capture(recorded_at)
WHERE c.recorded_at > $since
WITH c
MATCH (a:Ad)-[:HAS_VERSION]->(:AdVersion)-[:SEEN_IN]->(c)
WHERE a.uid STARTS WITH $theme + '|'
RETURN a.uid AS uid
UNION
MATCH (v:AdVersion)-[m:MENTIONS]->(:Entity)
USING INDEX m:MENTIONS(recorded_at)
WHERE m.recorded_at > $since
WITH DISTINCT v
MATCH (a:Ad)-[:HAS_VERSION]->(v)
WHERE a.uid STARTS WITH $theme + '|'
RETURN a.uid AS uid
UNION
MATCH (v:AdVersion)-[m:MENTIONS]->(:Entity)
USING INDEX m:MENTIONS(retired_at)
WHERE m.retired_at > $since
WITH DISTINCT v
MATCH (a:Ad)-[:HAS_VERSION]->(v)
WHERE a.uid STARTS WITH $theme + '|'
RETURN a.uid AS uid
