"""What the pages share: drawing, words, and the doors to `graph` and `ingest`."""
