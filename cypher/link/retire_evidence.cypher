// title: Reasons of networks that no longer hold in this form
// params: uids (list[str]), recorded_at (datetime)
// returns:
UNWIND $uids AS uid
MATCH (e:Evidence {uid: uid})
SET e.retired_at = $recorded_at
