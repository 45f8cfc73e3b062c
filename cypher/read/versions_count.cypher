// title: How many versions of ads there are
// params: theme (str), as_of (datetime)
// returns: versions
MATCH (v:AdVersion)
WHERE v.uid STARTS WITH $theme + '|' AND v.recorded_at <= $as_of
RETURN count(v) AS versions
