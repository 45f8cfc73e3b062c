// title: Ads to which this reading of this text returns when the judgement against it is undone
// params: theme (str), judgement (str), as_of (datetime), limit (int)
// returns: total, kept, ads
MATCH (j:Judgement {uid: $judgement})
WHERE EXISTS { (j)-[:IN]->(:Theme {uid: $theme}) }
MATCH (v:AdVersion {content_sha256: j.content_sha256})-[m:MENTIONS]->(e:Entity)
WHERE v.uid STARTS WITH $theme + '|' AND e.kind = j.kind AND e.value = j.value AND m.raw = j.quote
  AND m.retired_at >= j.recorded_at AND m.retired_at <= $as_of
MATCH (s:Site)<-[:ON]-(a:Ad)-[:HAS_VERSION]->(v)
WITH DISTINCT s, a, e
WITH s, a, EXISTS {
  MATCH (a)-[:HAS_VERSION]->(:AdVersion)-[other:MENTIONS]->(e)
  WHERE other.recorded_at <= $as_of AND (other.retired_at IS NULL OR other.retired_at > $as_of)
} AS keeps
ORDER BY s.source, a.uid
WITH count(a) AS total, sum(toInteger(keeps)) AS kept,
     collect({uid: a.uid, source: s.source, ad_id: a.ad_id, keeps: keeps}) AS ads
RETURN total, kept, ads[..$limit] AS ads
