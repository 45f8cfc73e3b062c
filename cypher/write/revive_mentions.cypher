// title: Findings that stand again because the judgement against them was taken back
// params: theme (str), judgement (str), recorded_at (datetime)
// returns: uid
MATCH (:Judgement {uid: $judgement})-[:REPLACES]->(old:Judgement)
WITH collect(old) AS taken_back
UNWIND taken_back AS old
MATCH (v:AdVersion {content_sha256: old.content_sha256})-[m:MENTIONS]->(e:Entity)
WHERE v.uid STARTS WITH $theme + '|' AND e.kind = old.kind AND e.value = old.value
  AND m.raw = old.quote AND m.retired_at >= old.recorded_at
// Later loads may have brought, and lost at once, findings of newer extractors: the last returns.
WITH v, e, m ORDER BY m.recorded_at, m.uid
WITH v, e, m.extractor AS extractor, m.field AS field, m.start AS start, m.end AS end,
     last(collect(m)) AS m
WITH v, e, m ORDER BY m.uid
CREATE (v)-[again:MENTIONS {uid: split(m.uid, '+')[0] + '+' + $judgement}]->(e)
SET again += m {.*, uid: again.uid, recorded_at: $recorded_at, retired_at: null}
RETURN again.uid AS uid
