// title: Captures by the address they were fetched from
// params:
// returns:
CREATE INDEX capture_url IF NOT EXISTS FOR (c:Capture) ON (c.url)
