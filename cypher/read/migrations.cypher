// title: Schema files applied, with their checksums
// params:
// returns: name, checksum
MATCH (m:Migration)
RETURN m.name AS name, m.checksum AS checksum
ORDER BY name
