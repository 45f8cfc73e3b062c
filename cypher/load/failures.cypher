// title: What extractors could not do on these versions when they were last run
// params: rows (list[{uid, failures}])
// returns:
UNWIND $rows AS row
MATCH (v:AdVersion {uid: row.uid})
SET v.failures = row.failures
