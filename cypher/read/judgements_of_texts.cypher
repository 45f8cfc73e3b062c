// title: Judgements on readings of these texts, newest first, with what replaced them
// params: theme (str), contents (list[str]), as_of (datetime)
// returns: judgement, replaced_by
UNWIND $contents AS content
MATCH (j:Judgement {content_sha256: content})
WHERE EXISTS { (j)-[:IN]->(:Theme {uid: $theme}) }
  AND j.recorded_at <= $as_of
RETURN properties(j) AS judgement,
       head(COLLECT { MATCH (j)<-[:REPLACES]-(new:Judgement) WHERE new.recorded_at <= $as_of
                      RETURN new.uid ORDER BY new.recorded_at LIMIT 1 }) AS replaced_by
ORDER BY j.recorded_at DESC, j.uid
LIMIT 10000
