// title: Findings retired before that are found again: an older version of their extractor is back
// params: theme (str), uids (list[str]), recorded_at (datetime), batch (str)
// returns: uid
UNWIND $uids AS uid
MATCH (v:AdVersion)-[m:MENTIONS {uid: uid}]->(e:Entity)
WITH v, e, m, COLLECT { MATCH (v)-[n:MENTIONS]->(e) WHERE n.uid STARTS WITH uid + '+' RETURN n } AS later
WHERE m.retired_at IS NOT NULL AND all(n IN later WHERE n.retired_at IS NOT NULL)
  AND NOT EXISTS {
    MATCH (j:Judgement {content_sha256: v.content_sha256})-[:IN]->(:Theme {uid: $theme})
    WHERE j.verdict = 'not_this' AND j.kind = e.kind AND j.value = e.value AND j.quote = m.raw
      AND NOT EXISTS { (j)<-[:REPLACES]-(:Judgement) }
  }
CREATE (v)-[again:MENTIONS {uid: m.uid + '+' + toString(size(later) + 1)}]->(e)
SET again += m {.*, uid: again.uid, recorded_at: $recorded_at, batch: $batch, retired_at: null}
RETURN again.uid AS uid
ORDER BY uid
