// title: The last runs of loading: when, over how many sites, and what each added
// params: theme (str), as_of (datetime), limit (int)
// returns: run, started, ended, sites, ads, captures
MATCH (:Theme {uid: $theme})<-[:IN]-(b:Batch)
WHERE b.recorded_at <= $as_of
WITH b.run AS run, min(b.recorded_at) AS started, max(b.recorded_at) AS ended, collect(b) AS batches
ORDER BY ended DESC, run
LIMIT $limit
UNWIND batches AS b
OPTIONAL MATCH (b)-[l:LOADED]->(s:Site)
RETURN run, started, ended, count(DISTINCT s) AS sites, coalesce(sum(l.ads), 0) AS ads,
       coalesce(sum(l.captures), 0) AS captures
ORDER BY ended DESC, run
