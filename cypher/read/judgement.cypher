// title: One judgement
// params: theme (str), uid (str)
// returns: judgement, replaced
MATCH (j:Judgement {uid: $uid})
WHERE EXISTS { (j)-[:IN]->(t:Theme) WHERE t.uid = $theme }
RETURN properties(j) AS judgement, EXISTS { (j)<-[:REPLACES]-(:Judgement) } AS replaced
LIMIT 1
