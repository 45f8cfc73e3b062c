// title: What these ads said by a moment: per version its days (since 1970), captures and values: uid, flat, called given up
// params: uids (list[str]), as_of (datetime)
// returns: uid, versions
UNWIND $uids AS uid
MATCH (a:Ad {uid: uid})
RETURN uid, COLLECT {
  MATCH (a)-[:HAS_VERSION]->(v:AdVersion)-[:SEEN_IN]->(c:Capture)
  WHERE c.recorded_at <= $as_of
  WITH v, min(c.captured_at) AS first, max(c.captured_at) AS last, count(c) AS captures
  ORDER BY v.uid
  RETURN [first.epochSeconds / 86400, last.epochSeconds / 86400, captures, COLLECT {
    MATCH (v)-[m:MENTIONS]->(e:Entity)
    WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
    WITH DISTINCT e, coalesce(m.former, false) AS given_up
    ORDER BY e.uid, given_up
    RETURN [e.uid, coalesce(e.flat, false), given_up]
  }] AS version
} AS versions
ORDER BY uid
