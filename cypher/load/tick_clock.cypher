// title: The moment of this transaction: later than any before it, in microseconds
// params:
// returns: recorded_at
MATCH (c:Clock {uid: 'clock'})
WITH c, datetime.truncate('microsecond', datetime.realtime('Z')) AS wall
SET c.now = CASE WHEN wall > c.now THEN wall ELSE c.now + duration({microseconds: 1}) END
RETURN c.now AS recorded_at
