// title: The receipt of one linking: as of when, by which rules, what it found; it has ended
// params: theme (str), run (str), uid (str), said (map), recorded_at (datetime)
// returns:
MERGE (r:LinkRun {uid: $uid})
SET r += $said, r.recorded_at = $recorded_at
WITH r
MATCH (t:Theme {uid: $theme})
WHERE t.linking = $run
REMOVE t.linking
