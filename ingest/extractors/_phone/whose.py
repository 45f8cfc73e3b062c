"""The words in which an ad says whose a number is, and how they stand beside figures."""

from pathlib import Path

from ingest.extractors._phone.roles import patterns, roles

TABLES = Path(__file__).parent / "belonging"
"""Phrases of each language by their role.

Of a number that is hers, or was (belonging.py): `old` with a `number`, or with an `article`, and
then only `link` words before the figures: no longer hers, but kept where `again` says that it
works. `once` says so in brackets. `gone`, behind the figures and words for `it`, `all gone` where
no more is said, and `mine gone`, right behind the figures, say so as well, but not for a time of
the day (`until`, `times`), with `more`, or where `only` tells of another way to use it; so does
`leave` before them. Fillers (`alas`) are passed by.

Of somebody whom she knows (belonging.py): `of` and `kin`, with `mine` between or not, `own kin`,
`not mine`, `i am not` where no more is said, and, further on, `said not mine`, who takes no
`bookings`; before the figures where `spare` leads to them.

Of a stranger (copycats.py): who `uses` `my photos`, or a `fake`, but for `none`, `with` a number
which may be called `theirs`, or `by` it, behind the figures, no word of what is `real` between;
one that is `warned` of; one that is (`be`) `a` known `impostor`; one `elsewhere` that is not hers,
where none of her `photos` are meant; several (`and`) of which are `none mine`; her pictures taken
`on` a number, or by one of which to take `care`.

Of a stranger, behind the figures (impostors.py): an ad that `runs` with them and `uses` `my
photos`; `somebody` who answers in her name, or, `if` somebody asks for something, a `scam`.

Of a `colleague` who has an `own line`, or whose it `is hers`, and does not work `along`
(colleagues.py).

Of a `taxi` (taxis.py), but where it only comes on top (`plus`) or is to be paid (`fare`).

Of the site (site_desk.py): `support` of a `site`, or where to `report` an ad by a `ring`, which is
not that of `us`, unless they are named for `not us`.
"""
ROLES = roles(TABLES)
OF = patterns(ROLES)
"""A pattern for any phrase of a role."""
WORD = r"(?<![^\W_])"
"""The beginning of a word."""
NUMBER = r"\d[\d ()/.-]{4,}\d"
SIGNS = r"[ ,:=(\"'’”–—-]{0,4}"
LED = rf"(?:{SIGNS}{OF['link']}){{0,3}}{SIGNS}\Z"
"""What may stand between words that lead to figures and these."""
BESIDE = r"[\"'’”)\]]{0,2} ?[,(–—:-]? ?"
"""What may stand between figures and words that tell of them."""
IT = rf"(?:{OF['it']}[ ,]{{1,2}}){{0,3}}"
MORE = rf"(?![ ,]{{1,2}}{OF['more']})"
ALL = r"(?= ?(?:[,()–—-]|\Z))"
"""No more is said."""
