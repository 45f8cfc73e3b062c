// title: Ads that leave their network, or stand in it by another reason: dated, never erased
// params: ads (list[str]), recorded_at (datetime)
// returns:
UNWIND $ads AS uid
MATCH (:Ad {uid: uid})-[r:IN_NETWORK]->(:Network)
WHERE r.retired_at IS NULL
SET r.retired_at = $recorded_at
