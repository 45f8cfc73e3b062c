"""A polite crawler that writes what it was given, byte for byte, into WARC files.

For now it reaches this machine only: every address is checked to be loopback before a connection
is made to it, at every redirect anew. What it writes is ordinary input for `spoor ingest`.
"""

from ingest.fetch.crawl import fetch
from ingest.fetch.limits import FetchSummary, Limits

__all__ = ["FetchSummary", "Limits", "fetch"]
