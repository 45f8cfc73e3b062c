// title: Findings in these texts that people judged to be wrong
// params: theme (str), contents (list[str]), recorded_at (datetime)
// returns:
UNWIND $contents AS content
MATCH (j:Judgement {content_sha256: content})-[:IN]->(:Theme {uid: $theme})
WHERE j.verdict = 'not_this' AND NOT EXISTS { (j)<-[:REPLACES]-(:Judgement) }
WITH collect(j) AS standing
UNWIND standing AS j
MATCH (v:AdVersion {content_sha256: j.content_sha256})-[m:MENTIONS]->(e:Entity)
WHERE m.retired_at IS NULL AND v.uid STARTS WITH $theme + '|'
  AND e.kind = j.kind AND e.value = j.value AND m.raw = j.quote
SET m.retired_at = $recorded_at
