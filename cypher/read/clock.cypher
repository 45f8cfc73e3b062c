// title: The committed clock: nothing later than this can be asked for
// params:
// returns: now
MATCH (c:Clock {uid: 'clock'})
RETURN c.now AS now
