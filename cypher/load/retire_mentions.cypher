// title: Mentions that no longer hold: dated, never erased
// params: uids (list[str]), recorded_at (datetime)
// returns: uid
UNWIND $uids AS uid
MATCH (:AdVersion)-[m:MENTIONS {uid: uid}]->(:Entity)
WHERE m.retired_at IS NULL
SET m.retired_at = $recorded_at
RETURN uid
ORDER BY uid
