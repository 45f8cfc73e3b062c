// title: The network that an ad is in
// params: uid (str), as_of (datetime)
// returns: number, tier
MATCH (:Ad {uid: $uid})-[r:IN_NETWORK]->(n:Network)
WHERE r.recorded_at <= $as_of AND (r.retired_at IS NULL OR r.retired_at > $as_of)
RETURN n.number AS number, r.tier AS tier
LIMIT 1
