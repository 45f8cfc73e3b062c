// title: The receipt of one linking: as of when, by which rules, what it found
// params: uid (str), said (map), recorded_at (datetime)
// returns:
MERGE (r:LinkRun {uid: $uid})
SET r += $said, r.recorded_at = $recorded_at
