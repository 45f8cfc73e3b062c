// title: Ads in which this reading of this text stands: what judging it wrong takes it from
// params: theme (str), content_sha256 (str), kind (str), value (str), quote (str), as_of (datetime), limit (int)
// returns: total, kept, ads
MATCH (v:AdVersion {content_sha256: $content_sha256})-[m:MENTIONS]->(e:Entity)
WHERE v.uid STARTS WITH $theme + '|' AND e.kind = $kind AND e.value = $value AND m.raw = $quote
  AND m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
MATCH (s:Site)<-[:ON]-(a:Ad)-[:HAS_VERSION]->(v)
WITH s, a, e, collect(DISTINCT m) AS going
WITH s, a, EXISTS {
  MATCH (a)-[:HAS_VERSION]->(:AdVersion)-[other:MENTIONS]->(e)
  WHERE NOT other IN going
    AND other.recorded_at <= $as_of AND (other.retired_at IS NULL OR other.retired_at > $as_of)
} AS keeps
ORDER BY s.source, a.uid
WITH count(a) AS total, sum(toInteger(keeps)) AS kept,
     collect({uid: a.uid, source: s.source, ad_id: a.ad_id, keeps: keeps}) AS ads
RETURN total, kept, ads[..$limit] AS ads
