// title: When anything was last re-extracted in a theme: what could not be read may differ since
// params: theme (str), recorded_at (datetime)
// returns:
MATCH (t:Theme {uid: $theme})
SET t.reextracted_at = $recorded_at
