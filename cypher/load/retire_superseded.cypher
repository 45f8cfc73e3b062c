// title: Findings of another version of an extractor that has just been run to its end on these versions
// params: versions (list[{uid, unfinished}]), extractors (map), recorded_at (datetime)
// returns:
UNWIND $versions AS row
MATCH (:AdVersion {uid: row.uid})-[m:MENTIONS]->(:Entity)
WHERE m.retired_at IS NULL AND m.version <> $extractors[m.extractor]
  AND NOT m.extractor IN row.unfinished
SET m.retired_at = $recorded_at
