"""The graph: Neo4j, look-ups, linking. Imports `ingest.models` (and `ingest.errors`) only."""
