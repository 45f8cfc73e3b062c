// title: Ads that have a value only by this reading of this text (retired since a moment, or standing)
// params: theme (str), content (str), entity (str), quote (str), since (datetime), as_of (datetime)
// returns: ad, first, last, former
MATCH (v:AdVersion {content_sha256: $content})-[m:MENTIONS]->(e:Entity {uid: $entity})
WHERE v.uid STARTS WITH $theme + '|' AND m.raw = $quote AND m.recorded_at <= $as_of
  AND (($since IS NULL AND m.retired_at IS NULL) OR m.retired_at >= $since)
MATCH (a:Ad)-[:HAS_VERSION]->(v)-[:SEEN_IN]->(c:Capture)
WHERE c.recorded_at <= $as_of AND NOT EXISTS {
  MATCH (a)-[:HAS_VERSION]->(w:AdVersion)-[n:MENTIONS]->(e)
  WHERE n.retired_at IS NULL AND n.recorded_at <= $as_of
    AND (w.content_sha256 <> $content OR n.raw <> $quote)
}
RETURN a.uid AS ad, min(c.captured_at.epochSeconds / 86400) AS first,
       max(c.captured_at.epochSeconds / 86400) AS last, count(m.former) > 0 AS former
ORDER BY ad
