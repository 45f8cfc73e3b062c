"""Texts of all languages are complete, fill in, and name adults only."""

import string

import msgspec
import pytest

from demo.people import worker
from demo.places import LANGUAGES
from demo.wording import chosen, language, template

ALLOWED = {
    *("alias", "age", "city", "price", "hours", "phone", "phone2", "handle", "email", "taxi"),
    *("help", "site"),
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_placeholder_is_known(code: str) -> None:
    from random import Random

    words = msgspec.to_builtins(language(code))
    assert len(words.pop("digits")) == 10
    for sentences in words.values():
        for sentence in [sentences] if isinstance(sentences, str) else sentences:
            for seed in range(5):
                parts = string.Formatter().parse(chosen(sentence, Random(seed)))
                assert {name for _, name, _, _ in parts if name is not None} <= ALLOWED


@pytest.mark.parametrize("code", LANGUAGES)
def test_two_templates_are_two_texts(code: str) -> None:
    texts = {template(1, number, code).before for number in range(200)}
    assert len(texts) == 200


def test_workers_are_adults() -> None:
    assert min(worker(1, number).age for number in range(2000)) >= 21
