// title: Every network with its ads: tier, site, and when each was seen (microseconds since 1970)
// params: theme (str), as_of (datetime)
// returns: number, ads
MATCH (n:Network)
WHERE n.uid STARTS WITH $theme + '|network|'
WITH n, COLLECT {
  MATCH (s:Site)<-[:ON]-(a:Ad)-[r:IN_NETWORK]->(n)
  WHERE r.recorded_at <= $as_of AND (r.retired_at IS NULL OR r.retired_at > $as_of)
  MATCH (a)-[:HAS_VERSION]->(:AdVersion)-[:SEEN_IN]->(c:Capture)
  WHERE c.recorded_at <= $as_of
  WITH a, s, r, min(c.captured_at) AS first, max(c.captured_at) AS last
  RETURN {uid: a.uid, source: s.source, ad_id: a.ad_id, tier: r.tier, core: r.core,
          first_seen: first.epochSeconds * 1000000 + first.microsecond,
          last_seen: last.epochSeconds * 1000000 + last.microsecond} AS ad
  ORDER BY a.uid
} AS ads
WHERE size(ads) > 0
RETURN n.number AS number, ads
ORDER BY number
