// title: Mentions by the moment they became known
// params:
// returns:
CREATE INDEX mentions_recorded_at IF NOT EXISTS FOR ()-[m:MENTIONS]-() ON (m.recorded_at)
