// title: Sites that were searched and how many ads each holds, by the receipts of loading
// params: theme (str), as_of (datetime)
// returns: source, ads
MATCH (:Theme {uid: $theme})<-[:IN]-(b:Batch)-[l:LOADED]->(s:Site)
WHERE b.recorded_at <= $as_of
RETURN s.source AS source, sum(l.ads) AS ads
ORDER BY source
