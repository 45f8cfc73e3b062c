// title: Whether this linking is the one that began last and has not ended
// params: theme (str), run (str)
// returns: uid
MATCH (t:Theme {uid: $theme})
WHERE t.linking = $run
RETURN t.uid AS uid
