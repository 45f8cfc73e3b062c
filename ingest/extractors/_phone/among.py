"""Numbers among papers: on pages of registers, orders and members most figures are no telephone's.

Measured on look-alikes by other hands: where two or more papers are named, a figure that a word
unknown to us labels, and none for calling, is one time in eight a number to call.
"""

import re
from functools import lru_cache

from ingest.extractors._alias.words import listed, names
from ingest.extractors._phone.cues import is_contact
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.numbered import is_own, thing
from ingest.extractors._phone.verdict import is_service
from ingest.extractors._phone.windows import Window

_LABELLED, _BARE = 2, 4
"""Papers from which a labelled figure is unsure, and one that nothing labels."""
_GAP, _GROUPS = 1, 5
"""Of digits that are set as figures are: what parts their groups, and how many there are."""
_REACH = 40  # characters before digits in which their label stands
_WORD = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"([^\W\d_]+)[ :.#/(-]{0,3}$")
_LETTER_OF_WAY = re.compile(r"(?<![^\W_])(?:t|m|p|f|tf|wa|h)[.:]{0,2} ?$")  # “M 06…”
_LISTING = frozenset(",;|(/·0123456789")
"""Before a figure that nothing labels: it is one of several."""
_LEADING = folded_set(
    "op at au al la le en y e i si of or ou oder oppure sau vagy lub или veya no in te to on naar"
    " from di da do de del des du the mein my mijn this dit het der die das is nu now nou hier here"
    " ici qui aqui und et and met with mit avec con com cu z w na dla для в от по voor for für pour"
    " para per pentru za için dan then nog ook also auch of"
)
"""Words that lead to a number in a sentence."""
_DESKS = tuple(
    sorted(
        folded_set(
            "book boek reserv rezerv резерв prenot marca termin afspra appoint rendez rdv cita"
            " program bejelent foglal umow rezerw randevu запис balie recep rezept central zentral"
            " desk kantoor sekret hatti lini lijn line nacht night gece sera noche noite soir abend"
            " avond overdag weekend vast fest fixe fisso"
        )
    )
)
"""How words begin that say when or for what one may call."""


def is_among_papers(text: str, window: Window) -> bool:
    """Whether nothing makes a window of a folded text a number to call, and papers are named."""
    papers = _papers(text)
    if papers < _LABELLED or not _is_set_as_figures(window) or is_service(window.number):
        return False
    before = text[max(0, window.start - _REACH) : window.start]
    found = _LABEL.search(before)
    if found is None:
        return papers >= _BARE and before.rstrip()[-1:] in _LISTING
    return not (_LETTER_OF_WAY.search(before) or _may_lead(found.group(1)))


@lru_cache(maxsize=16)
def _papers(text: str) -> int:
    """How many different papers a folded text names."""
    return sum(thing(word) == "paper" for word in set(_WORD.findall(text)))


def _is_set_as_figures(window: Window) -> bool:
    """Whether digits stand in a few groups, as nobody sets them who hides them."""
    atoms = window.atoms
    return len(atoms) <= _GROUPS and not any(
        atom.said or (place and atom.gap > _GAP) for place, atom in enumerate(atoms)
    )


def _may_lead(word: str) -> bool:
    """Whether a word may lead to a number to call: one of a sentence, a name, a desk."""
    if word in _LEADING or word.startswith(_DESKS):
        return True
    return is_contact(word) or is_own(word) or word in names() or word in listed()
