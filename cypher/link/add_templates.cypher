// title: Versions that were made from one template; it is named by what its medoid says
// params: rows (list[{version, medoid, uid}]), prefix (str), version (str), recorded_at (datetime)
// returns:
UNWIND $rows AS row
MATCH (centre:AdVersion {uid: row.medoid})
MERGE (e:Entity {uid: $prefix + centre.content_sha256})
ON CREATE SET e:Template, e.kind = 'template', e.value = centre.content_sha256,
              e.role = 'identifier'
WITH row, e
MATCH (v:AdVersion {uid: row.version})
MERGE (v)-[m:MENTIONS {uid: row.uid}]->(e)
ON CREATE SET m.recorded_at = $recorded_at, m.batch = 'template', m.medoid = row.medoid,
              m.extractor = 'template', m.version = $version, m.confidence = 1.0, m.raw = '',
              m.field = 'body', m.start = 0, m.end = 0, m.spans = [], m.attributes = '{}'
