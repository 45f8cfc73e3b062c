// title: The values that ads mention or show, the kind as a second label
// params: rows (list[{uid, label, kind, value, role, facts}])
// returns:
UNWIND $rows AS row
MERGE (e:Entity {uid: row.uid})
ON CREATE SET e.kind = row.kind, e.value = row.value, e.role = row.role
SET e:$(row.label), e += row.facts
