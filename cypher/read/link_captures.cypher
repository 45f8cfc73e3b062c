// title: How many captures of a theme were known by a moment
// params: theme (str), as_of (datetime)
// returns: captures
RETURN COUNT {
  MATCH (c:Capture)
  WHERE c.uid STARTS WITH $theme + '|'
} - COUNT {
  MATCH (late:Capture)
  USING INDEX late:Capture(recorded_at)
  WHERE late.recorded_at > $as_of AND late.uid STARTS WITH $theme + '|'
} AS captures
