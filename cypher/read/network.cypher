// title: One network with its ads (none if it is no more), since when it is known, what it became; ads were seen in microseconds since 1970: thousands of moments cost much to read
// params: uid (str), as_of (datetime)
// returns: number, recorded_at, became, leads_to, ads
MATCH (n:Network {uid: $uid})
WHERE n.recorded_at <= $as_of
RETURN n.number AS number, n.recorded_at AS recorded_at, COLLECT {
  MATCH (n)-[b:BECAME]->(now:Network)
  WHERE b.recorded_at <= $as_of
  RETURN {network: now.number, ads: b.ads, recorded_at: b.last_at} AS part
  ORDER BY b.ads DESC, now.number
} AS became, COLLECT {
  MATCH (n)-[steps:BECAME*1..20]->(now:Network)
  WHERE all(step IN steps WHERE step.recorded_at <= $as_of) AND EXISTS {
    MATCH (:Ad)-[r:IN_NETWORK]->(now)
    WHERE r.recorded_at <= $as_of AND (r.retired_at IS NULL OR r.retired_at > $as_of)
  }
  RETURN DISTINCT now.number AS number ORDER BY number
} AS leads_to, COLLECT {
  MATCH (s:Site)<-[:ON]-(a:Ad)-[r:IN_NETWORK]->(n)
  WHERE r.recorded_at <= $as_of AND (r.retired_at IS NULL OR r.retired_at > $as_of)
  MATCH (a)-[:HAS_VERSION]->(v:AdVersion)-[:SEEN_IN]->(c:Capture)
  WHERE c.recorded_at <= $as_of
  WITH a, s, r, v, c ORDER BY c.captured_at
  WITH a, s, r, min(c.captured_at) AS first, max(c.captured_at) AS last,
       last(collect(v.title)) AS title
  RETURN {uid: a.uid, title: title, source: s.source, ad_id: a.ad_id, tier: r.tier, core: r.core,
          first_seen: first.epochSeconds * 1000000 + first.microsecond,
          last_seen: last.epochSeconds * 1000000 + last.microsecond} AS ad
  ORDER BY a.uid
} AS ads
