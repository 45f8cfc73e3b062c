"""Which strings are names of hosts, and which words stand for the signs in an address."""

import re
from pathlib import Path

from ingest.extractors._text.tables import words

_HERE = Path(__file__).parent

ENDINGS = words(_HERE / "endings.txt")
WORD_ENDINGS = words(_HERE / "word_endings.txt")
MAIL_HOSTS = words(_HERE / "mail_hosts.txt")
AT_WORDS = frozenset(word.replace("_", " ") for word in words(_HERE / "at_words.txt"))
AT_HEADS = frozenset(re.split(r"\W", word)[0] for word in AT_WORDS)
"""The first words of those for the @ ("et" of "et işareti")."""
PROSE_AT = frozenset(("at", "bei", "chez", "a"))
"""Words for the @ that prose is full of: behind them the ending of the host must be a known one."""
PROSE_DOT = frozenset(("point", "pont"))
"""Words for the dot that prose is full of: they spell no name on a platform."""
PROSE_HOSTS = words(_HERE / "prose_hosts.txt")
FILE_ENDINGS = words(_HERE / "file_endings.txt")
DOT_WORDS = words(_HERE / "dot_words.txt")
TRACKING = words(_HERE / "tracking.txt")
