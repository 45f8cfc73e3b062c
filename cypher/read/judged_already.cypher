// title: The judgement that already says that this reading of this text is wrong
// params: theme (str), kind (str), value (str), content_sha256 (str), quote (str)
// returns: uid, author, recorded_at
MATCH (j:Judgement {content_sha256: $content_sha256})
WHERE EXISTS { (j)-[:IN]->(:Theme {uid: $theme}) }
  AND j.verdict = 'not_this' AND j.kind = $kind AND j.value = $value AND j.quote = $quote
  AND NOT EXISTS { (j)<-[:REPLACES]-(:Judgement) }
RETURN j.uid AS uid, j.author AS author, j.recorded_at AS recorded_at
ORDER BY recorded_at
LIMIT 1
