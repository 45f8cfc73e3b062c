// title: Captures by the moment of fetching
// params:
// returns:
CREATE INDEX capture_captured_at IF NOT EXISTS FOR (c:Capture) ON (c.captured_at)
