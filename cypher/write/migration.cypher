// title: Record that a schema file was applied
// params: name (str), checksum (str)
// returns:
MERGE (m:Migration {name: $name})
ON CREATE SET m.checksum = $checksum, m.applied_at = datetime()
