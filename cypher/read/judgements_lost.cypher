// title: Standing judgements on a reading of a text that no ad says any more
// params: theme (str), as_of (datetime)
// returns: uid
MATCH (j:Judgement)-[:IN]->(:Theme {uid: $theme})
WHERE j.verdict = 'not_this' AND j.recorded_at <= $as_of
  AND NOT EXISTS { MATCH (j)<-[:REPLACES]-(new:Judgement) WHERE new.recorded_at <= $as_of }
  AND NOT EXISTS {
    MATCH (v:AdVersion {content_sha256: j.content_sha256})
    WHERE v.uid STARTS WITH $theme + '|'
  }
RETURN j.uid AS uid
ORDER BY uid
