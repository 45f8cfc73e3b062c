"""The words that advertisements are made of are what the script counts in the sets of cases."""

from ingest.extractors._alias.words import names
from ingest.extractors._contact.name import is_word
from scripts.make_ad_words import LAST, OUT, counted, table


def test_the_file_is_what_the_script_gives() -> None:
    assert OUT.read_text(encoding="utf-8") == table()


def test_no_set_after_the_last_is_counted() -> None:
    assert counted()[-1] == LAST
    assert "seventeenth" not in counted()


def test_a_given_name_is_no_such_word() -> None:
    assert is_word("hidden")
    assert not [name for name in ("lena", "naomi") if name in names() and is_word(name)]
