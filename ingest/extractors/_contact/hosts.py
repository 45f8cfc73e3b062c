"""Which strings are names of hosts, and which words stand for the signs in an address."""

from pathlib import Path

from ingest.extractors._text.tables import words

_HERE = Path(__file__).parent

ENDINGS = words(_HERE / "endings.txt")
WORD_ENDINGS = words(_HERE / "word_endings.txt")
MAIL_HOSTS = words(_HERE / "mail_hosts.txt")
AT_WORDS = words(_HERE / "at_words.txt")
PROSE_AT = frozenset(("at", "bei", "chez", "a"))
"""Words for the @ that prose is full of: behind them the ending of the host must be a known one."""
PROSE_DOT = frozenset(("point", "pont"))
"""Words for the dot that prose is full of: they spell no name on a platform."""
DOT_WORDS = words(_HERE / "dot_words.txt")
TRACKING = words(_HERE / "tracking.txt")
