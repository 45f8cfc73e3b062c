// title: Values of which a mention was recorded or retired since, and how many such mentions, up to a limit each
// params: since (datetime), as_of (datetime), limit (int)
// returns: mentions, uids
CALL () {
  MATCH (:AdVersion)-[m:MENTIONS]->(e:Entity)
  USING INDEX m:MENTIONS(recorded_at)
  WHERE m.recorded_at > $since AND m.recorded_at <= $as_of
  RETURN e.uid AS uid LIMIT $limit
  UNION ALL
  MATCH (:AdVersion)-[m:MENTIONS]->(e:Entity)
  USING INDEX m:MENTIONS(retired_at)
  WHERE m.retired_at > $since AND m.retired_at <= $as_of
  RETURN e.uid AS uid LIMIT $limit
}
RETURN count(uid) AS mentions, collect(DISTINCT uid) AS uids
