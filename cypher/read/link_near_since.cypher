// title: How many links between near pictures were recorded or retired after a moment, of any theme
// params: since (datetime)
// returns: changes
RETURN COUNT {
  MATCH (:Image)-[n:NEAR]->(:Image)
  USING INDEX n:NEAR(recorded_at)
  WHERE n.recorded_at > $since
} + COUNT {
  MATCH (:Image)-[n:NEAR]->(:Image)
  USING INDEX n:NEAR(retired_at)
  WHERE n.retired_at > $since
} AS changes
