// title: Take the one lock that puts writers in a row
// params: holder (str)
// returns:
MERGE (c:Clock {uid: 'clock'})
ON CREATE SET c.now = datetime('1970-01-01T00:00:00Z')
SET c.holder = $holder
