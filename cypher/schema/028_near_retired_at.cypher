// title: Links between near pictures by the moment from which they no longer hold
// params:
// returns:
CREATE INDEX near_retired_at IF NOT EXISTS FOR ()-[n:NEAR]-() ON (n.retired_at)
