"""Turkish names with the endings for "in", "to" and "from", as people write them without an
apostrophe: "Ankarada", "İzmire", "Bursadan", "Antalyadayım"; and "I am from": "Samsunluyum".

The endings follow the last vowel and the last consonant of the name (G. Lewis, Turkish Grammar,
2000, ch. I and II).
"""

from collections.abc import Iterator

_BACK, _FRONT = frozenset("aıou"), frozenset("eiöü")
_VOWELS = _BACK | _FRONT
_HIGH = dict(zip("aıoueiöü", "ııuuiiüü", strict=True))
"""The vowel of "-li" by the last one of the name."""
_VOICELESS = frozenset("fstkçşhp")
_SHORTEST = 5  # letters; "Vanda" and "Orduda" are rather other words


def turkish(name: str) -> Iterator[str]:
    """The name with these endings.

    >>> list(turkish("Bursa"))
    ['Bursada', 'Bursadan', 'Bursadayım', 'Bursaya', 'Bursalıyım']
    """
    letters = name.replace("I", "ı").replace("İ", "i").lower()
    last = next((letter for letter in reversed(letters) if letter in _VOWELS), "")
    if len(name) < _SHORTEST or not last or not letters[-1].isalpha():
        return
    vowel, am = ("a", "yım") if last in _BACK else ("e", "yim")
    place = ("t" if letters[-1] in _VOICELESS else "d") + vowel
    yield from (name + place, f"{name}{place}n", f"{name}{place}{am}")
    yield name + ("y" if letters[-1] in _VOWELS else "") + vowel
    high = _HIGH[last]
    yield f"{name}l{high}y{high}m"
