// title: Mentions by the moment from which they no longer hold
// params:
// returns:
CREATE INDEX mentions_retired_at IF NOT EXISTS FOR ()-[m:MENTIONS]-() ON (m.retired_at)
