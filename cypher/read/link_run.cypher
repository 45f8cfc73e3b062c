// title: The last linking that was finished
// params: theme (str), as_of (datetime)
// returns: run
MATCH (r:LinkRun)
WHERE r.uid STARTS WITH $theme + '|linkrun|' AND r.recorded_at <= $as_of
RETURN properties(r) AS run
ORDER BY r.recorded_at DESC
LIMIT 1
