// title: Where these ads mention these values (a picture also by one near it): first capture, first that calls it former
// params: rows (list[{ad, value}]), as_of (datetime)
// returns: ad, value, source, ad_id, quote, former
UNWIND $rows AS row
MATCH (s:Site)<-[:ON]-(a:Ad {uid: row.ad})
WITH row, s, a, COLLECT {
  MATCH (a)-[:HAS_VERSION]->(v:AdVersion)-[m:MENTIONS]->(e:Entity)
  WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
    AND (e.uid = row.value OR EXISTS {
      (e)-[n:NEAR]->(:Image {uid: row.value})
      WHERE n.recorded_at <= $as_of AND (n.retired_at IS NULL OR n.retired_at > $as_of)
    })
  MATCH (v)-[:SEEN_IN]->(c:Capture)
  WHERE c.recorded_at <= $as_of
  WITH v, m, e, min(c.captured_at) AS captured_at
  RETURN {version: properties(v), field: m.field, start: m.start, end: m.end, kind: e.kind,
          shown: e.value, attributes: m.attributes, captured_at: captured_at} AS quote
  ORDER BY captured_at, m.uid LIMIT 1
} AS found, COLLECT {
  MATCH (a)-[:HAS_VERSION]->(v:AdVersion)-[m:MENTIONS]->(e:Phone {uid: row.value})
  WHERE m.recorded_at <= $as_of AND (m.retired_at IS NULL OR m.retired_at > $as_of)
    AND m.attributes CONTAINS '"former":true'
  MATCH (v)-[:SEEN_IN]->(c:Capture)
  WHERE c.recorded_at <= $as_of
  WITH v, m, e, min(c.captured_at) AS captured_at
  RETURN {version: properties(v), field: m.field, start: m.start, end: m.end, kind: e.kind,
          shown: e.value, attributes: m.attributes, captured_at: captured_at} AS quote
  ORDER BY captured_at, m.uid LIMIT 1
} AS given_up
RETURN row.ad AS ad, row.value AS value, s.source AS source, a.ad_id AS ad_id,
       head(found) AS quote, head(given_up) AS former
