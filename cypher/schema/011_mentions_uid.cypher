// title: One MENTIONS a version, field, span, kind, value, extractor and extractor version
// params:
// returns:
CREATE CONSTRAINT mentions_uid IF NOT EXISTS FOR ()-[m:MENTIONS]-() REQUIRE m.uid IS UNIQUE
