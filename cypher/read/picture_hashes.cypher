// title: Pictures that can be compared, with their perceptual hashes
// params: theme (str), as_of (datetime)
// returns: sha256, phash
MATCH (i:Entity)
WHERE i.uid STARTS WITH $theme + '|image|' AND i.phash IS NOT NULL AND i.flat = false
  AND EXISTS { (i)<-[m:MENTIONS]-() WHERE m.recorded_at <= $as_of }
RETURN i.value AS sha256, i.phash AS phash
ORDER BY sha256
