// title: Judgements of a theme, newest first, with what replaced them
// params: theme (str), as_of (datetime)
// returns: judgement, replaced_by
MATCH (j:Judgement)-[:IN]->(:Theme {uid: $theme})
WHERE j.recorded_at <= $as_of
RETURN properties(j) AS judgement,
       head(COLLECT { MATCH (j)<-[:REPLACES]-(new:Judgement) WHERE new.recorded_at <= $as_of
                      RETURN new.uid ORDER BY new.recorded_at LIMIT 1 }) AS replaced_by
ORDER BY j.recorded_at DESC, j.uid
LIMIT 100000
