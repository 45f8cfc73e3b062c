// title: Links between near pictures by the moment they became known
// params:
// returns:
CREATE INDEX near_recorded_at IF NOT EXISTS FOR ()-[n:NEAR]-() ON (n.recorded_at)
