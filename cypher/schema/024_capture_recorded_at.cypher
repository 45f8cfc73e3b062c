// title: Captures by the moment they became known
// params:
// returns:
CREATE INDEX capture_recorded_at IF NOT EXISTS FOR (c:Capture) ON (c.recorded_at)
