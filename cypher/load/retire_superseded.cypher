// title: Findings of another version of an extractor that has just been run on these versions
// params: versions (list[str]), extractors (map), recorded_at (datetime)
// returns:
UNWIND $versions AS uid
MATCH (:AdVersion {uid: uid})-[m:MENTIONS]->(:Entity)
WHERE m.retired_at IS NULL AND m.version <> $extractors[m.extractor]
SET m.retired_at = $recorded_at
