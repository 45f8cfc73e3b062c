// title: Every picture that is near another, with the medoid it stands with
// params: prefix (str), as_of (datetime)
// returns: member, medoid
MATCH (member:Entity)
WHERE member.uid STARTS WITH $prefix
MATCH (member)-[n:NEAR]->(medoid:Image)
WHERE n.recorded_at <= $as_of AND (n.retired_at IS NULL OR n.retired_at > $as_of)
RETURN member.uid AS member, medoid.uid AS medoid
ORDER BY member, medoid
