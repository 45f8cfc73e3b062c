// title: How many ads became known after the last linking
// params: theme (str), since (datetime), as_of (datetime)
// returns: ads
MATCH (a:Ad)
WHERE a.uid STARTS WITH $theme + '|' AND a.recorded_at > $since AND a.recorded_at <= $as_of
RETURN count(a) AS ads
