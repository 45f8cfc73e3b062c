// title: What was loaded of each site, and when last, by the receipts of loading
// params: theme (str), as_of (datetime)
// returns: source, ads, captures, loaded_at
MATCH (:Theme {uid: $theme})<-[:IN]-(b:Batch)-[l:LOADED]->(s:Site)
WHERE b.recorded_at <= $as_of
RETURN s.source AS source, sum(l.ads) AS ads, sum(l.captures) AS captures,
       max(b.recorded_at) AS loaded_at
ORDER BY source
