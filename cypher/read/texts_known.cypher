// title: How many texts of a theme were known at a moment and still are
// params: theme (str), until (str)
// returns: texts
MATCH (v:AdVersion)
WHERE v.uid STARTS WITH $theme + '|' AND v.recorded_at <= datetime($until)
RETURN count(v) AS texts
