// title: When anything of a theme was last loaded or re-extracted
// params: theme (str), as_of (datetime)
// returns: run, loaded_at, reextracted_at
MATCH (t:Theme {uid: $theme})<-[:IN]-(b:Batch)
WHERE b.recorded_at <= $as_of
RETURN b.run AS run, b.recorded_at AS loaded_at, t.reextracted_at AS reextracted_at
ORDER BY loaded_at DESC, run
LIMIT 1
