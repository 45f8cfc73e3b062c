"""What an ad says of a worker: working names, age (21 or more), price, hours, accounts."""

from functools import lru_cache
from random import Random

from demo.wording import aliases
from ingest.models import Frozen

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PLATFORMS = ("telegram", "instagram", "snapchat")


class Worker(Frozen, frozen=True, kw_only=True):
    """The facade of one worker. `euros` is the price of half an hour before rounding."""

    names: tuple[str, str]
    age: int
    euros: int
    hours: str
    platform: str
    account: str


@lru_cache(maxsize=8192)
def worker(seed: int, number: int) -> Worker:
    """Worker `number` of a market."""
    rng = Random(f"{seed}|worker|{number}")
    first, second = rng.sample(rng.choice(aliases()), 2)
    opens = rng.choice([8, 9, 10, 11, 12, 14])
    return Worker(
        names=(first, second),
        age=rng.randint(21, 39),
        euros=rng.randrange(60, 160, 5),
        hours=rng.choice(["{}:00-{}:00", "{} - {}", "{}.00 – {}.00"]).format(
            opens, rng.choice([20, 21, 22, 23])
        ),
        platform=_PLATFORMS[number % 3],
        account=f"{first.lower()}_{base36(1296 + number)}",
    )


def email(number: int) -> str:
    """The address of operator `number`, in a domain reserved for examples."""
    return f"contact.{base36(1296 + number)}@example.{('com', 'net', 'org')[number % 3]}"


def base36(number: int) -> str:
    """A number in letters and digits."""
    sign = _DIGITS[number % 36]
    return sign if number < 36 else base36(number // 36) + sign
