// title: Who is in which network: number, and of every ad its uid, tier and core
// params: theme (str), as_of (datetime)
// returns: number, ads
MATCH (n:Network)
WHERE n.uid STARTS WITH $theme + '|network|'
RETURN n.number AS number, COLLECT {
  MATCH (a:Ad)-[r:IN_NETWORK]->(n)
  WHERE r.recorded_at <= $as_of AND (r.retired_at IS NULL OR r.retired_at > $as_of)
  RETURN [a.uid, r.tier, r.core]
} AS ads
