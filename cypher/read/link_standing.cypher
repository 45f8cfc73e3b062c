// title: These values, each with the node numbers of the versions that mention it now
// params: uids (list[str])
// returns: found
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})
WITH e, size(elementId(e)) - size(split(elementId(e), ':')[2]) AS number
RETURN collect([e.uid, [
  (v)-[m:MENTIONS]->(e) WHERE m.retired_at IS NULL | toInteger(substring(elementId(v), number))
]]) AS found
