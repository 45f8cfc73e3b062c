// title: The receipt of one transaction: what it added to each site
// params: uid (str), run (str), theme (str), recorded_at (datetime), sites (list[{uid, ads, captures}])
// returns:
MERGE (b:Batch {uid: $uid})
SET b.run = $run, b.recorded_at = $recorded_at
WITH b
MATCH (t:Theme {uid: $theme})
MERGE (b)-[:IN]->(t)
WITH b
UNWIND $sites AS row
MATCH (s:Site {uid: row.uid})
MERGE (b)-[l:LOADED]->(s)
SET l.ads = row.ads, l.captures = row.captures
