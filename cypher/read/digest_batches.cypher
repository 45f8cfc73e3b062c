// title: Receipts of loading, as the full digest takes them
// params: theme (str)
// returns: uid, said, receipt
MATCH (:Theme {uid: $theme})<-[:IN]-(b:Batch)
RETURN b.uid AS uid, [] AS said,
       [b.run, toString(b.recorded_at),
        COLLECT { MATCH (b)-[l:LOADED]->(s:Site)
                  RETURN [s.uid, toString(l.ads), toString(l.captures)] ORDER BY s.uid }] AS receipt
ORDER BY uid
