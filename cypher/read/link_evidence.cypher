// title: The standing reasons of these networks
// params: uids (list[str])
// returns: uid, key
UNWIND $uids AS uid
MATCH (e:Evidence)-[:EXPLAINS]->(:Network {uid: uid})
WHERE e.retired_at IS NULL
RETURN e.uid AS uid, e.key AS key
ORDER BY uid
