// title: The templates that these versions mention, by medoid
// params: uids (list[str])
// returns: uid, version, medoid
UNWIND $uids AS uid
MATCH (v:AdVersion {uid: uid})-[m:MENTIONS]->(:Template)
WHERE m.retired_at IS NULL
RETURN m.uid AS uid, v.uid AS version, m.medoid AS medoid
ORDER BY uid
