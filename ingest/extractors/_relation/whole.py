"""Where an ad as a whole says that people meet: at the advertiser's, at the client's, at both.

Who only visits receives in none of the towns that she names; who only receives visits none.
"""

from collections.abc import Mapping

from ingest.extractors._facts.met import met

IN, OUT, BOTH, UNSAID = "at hers", "at theirs", "at both", "unsaid"
_OTHER = {"incall": "outcall", "outcall": "incall"}
_MEANT: Mapping[frozenset[str], str] = {
    frozenset(("incall",)): IN,
    frozenset(("outcall",)): OUT,
    frozenset(("incall", "outcall")): BOTH,
}


def meeting(title: str, texts: Mapping[str, str]) -> str:
    """One of the four, by what each text tells and denies."""
    told, denied = set[str](), set[str]()
    for field, text in texts.items():
        said = met(title, field, text)
        told.update(one.place for one in said.told)
        denied |= said.denied
    if not told and len(denied) == 1:
        told = {_OTHER[place] for place in denied}
    return _MEANT.get(frozenset(told), UNSAID)
