// title: The stars that these pictures are members of
// params: uids (list[str])
// returns: member, medoid, distance
UNWIND $uids AS uid
MATCH (member:Entity {uid: uid})-[n:NEAR]->(medoid:Image)
WHERE n.retired_at IS NULL
RETURN member.value AS member, medoid.value AS medoid, n.distance AS distance
ORDER BY member, medoid
