// title: Wait until every index can be used
// params:
// returns:
CALL db.awaitIndexes(120)
