"""Imported by the fork server of the pool: the extractors with their tables, read once for all
workers, those too that take the place of one that ended."""

from ingest import extracting

extracting.ready()
