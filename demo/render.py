"""From the arrays to what an ad says: title, text, fields, numbers as written, pictures."""

from hashlib import sha256
from random import Random
from typing import Literal

from demo.days import day_date, moment
from demo.market import Market
from demo.obfuscate import STYLE_NAMES, STYLES
from demo.people import email, worker
from demo.phones import Number, dialled, written
from demo.places import CITIES, CITY_COUNTRY, COUNTRIES, LANGUAGES, money
from demo.showings import EDITS, ORIGINS, SLOTS
from demo.sites import SITES, Site
from demo.urls import ad_id, ad_url
from demo.wording import chosen, language, template
from ingest.models import Frozen

Role = Literal["own", "second", "help", "taxi"]
_FIELD_OF_SHY = 0.5  # share of ads that hide nothing in the text because a field shows the number


class WrittenPhone(Frozen, frozen=True, kw_only=True):
    """A number in one version of an ad: whose it is (`role`), how and in which field it stands."""

    number: str
    role: Role
    style: str
    raw: str
    field: Literal["body", "phones"]


class ShownPicture(Frozen, frozen=True, kw_only=True):
    """A picture of an ad: file (relative to the records), scene, where from, edit."""

    path: str
    scene: int
    origin: str
    edit: str


class Version(Frozen, frozen=True, kw_only=True):
    """What the ad says from day `since` on."""

    since: int
    title: str
    body: str
    price: str
    phones: tuple[WrittenPhone, ...]


class RenderedAd(Frozen, frozen=True, kw_only=True):
    """One ad with everything that its site shows of it."""

    number: int
    site: Site
    ad_id: str
    posted: int
    alias: str
    age: int
    hours: str
    city: str
    language: str
    handle: str | None
    platform: str
    email: str | None
    pictures: tuple[ShownPicture, ...]
    days: tuple[int, ...]
    versions: tuple[Version, ...]

    def version_on(self, day: int) -> Version:
        """The version that stands on a day."""
        return [version for version in self.versions if version.since <= day][-1]

    def url(self, day: int) -> str:
        """The address of the ad on a day."""
        return ad_url(self.site, self.ad_id, day)


def render(whole: Market, numbers: dict[int, Number], ad: int) -> RenderedAd:
    """Ad number `ad` of the market in words; `numbers` as from demo.phones.numbers."""
    rng = Random(f"{whole.seed}|ad|{ad}")
    site = SITES[whole.site[ad]]
    person = worker(whole.seed, int(whole.worker[ad]))
    alias = person.names[int(whole.alias[ad]) % 2]
    city = CITIES[whole.city[ad]]
    days = tuple(int(day) for day in whole.times.days[ad] if day >= 0)
    handle, mail = int(whole.shown.handle[ad]), int(whole.shown.email[ad])
    return RenderedAd(
        number=ad,
        site=site,
        ad_id=ad_id(site, whole.seed, ad, alias, city),
        posted=max(days[0] - rng.randrange(3), 0),
        alias=alias,
        age=person.age,
        hours=person.hours,
        city=city,
        language=LANGUAGES[whole.plan.template_language[whole.template[ad]]],
        handle=None if handle < 0 else person.account,
        platform=person.platform,
        email=None if mail < 0 else email(mail),
        pictures=_pictures(whole, ad),
        days=days,
        versions=_versions(whole, numbers, ad, alias, rng),
    )


def picture_path(seed: int, scene: int, edit: int) -> str:
    """Where the picture of a scene with an edit lies; the name tells nothing of either."""
    name = sha256(f"{seed}|{scene}|{edit}".encode()).hexdigest()[:16]
    return f"pictures/{name[:2]}/{name}.jpg"


def captured_at(whole_seed: int, ad: int, day: int) -> str:
    """When the ad was fetched on a day: ISO 8601 with the local offset, at times after midnight."""
    rng = Random(f"{whole_seed}|capture|{ad}|{day}")
    low = 600 if rng.random() < 0.05 and str(day_date(day))[5:] not in ("03-29", "10-25") else 14400
    return moment(day, rng.randrange(low, 86_400)).isoformat()


def _pictures(whole: Market, ad: int) -> tuple[ShownPicture, ...]:
    table = whole.pictures
    shown: dict[str, ShownPicture] = {}
    for slot in range(SLOTS):
        scene, edit = int(table.scene[ad, slot]), int(table.edit[ad, slot])
        if scene >= 0:
            path = picture_path(whole.seed, scene, edit)
            origin = ORIGINS[table.origin[ad, slot]]
            shown[path] = ShownPicture(path=path, scene=scene, origin=origin, edit=EDITS[edit])
    return tuple(shown.values())


def _versions(
    whole: Market, numbers: dict[int, Number], ad: int, alias: str, rng: Random
) -> tuple[Version, ...]:
    """The text before and, if there is one, after the edit."""
    state = rng.getstate()
    first = _version(whole, numbers, ad, alias, rng, edited=False)
    if not whole.times.edited_at[ad]:
        return (first,)
    rng.setstate(state)  # the same choices again: only what was edited differs
    return (first, _version(whole, numbers, ad, alias, rng, edited=True))


def _version(
    whole: Market,
    numbers: dict[int, Number],
    ad: int,
    alias: str,
    rng: Random,
    *,
    edited: bool,
) -> Version:
    site = SITES[whole.site[ad]]
    number = int(whole.template[ad])
    code = LANGUAGES[whole.plan.template_language[number]]
    text = template(whole.seed, number, code)
    person = worker(whole.seed, int(whole.worker[ad]))
    country = COUNTRIES[CITY_COUNTRY[whole.city[ad]]]
    price = money(country, person.euros + (20 if edited else 0))
    fill = {
        "alias": alias,
        "age": person.age,
        "city": CITIES[whole.city[ad]],
        "hours": person.hours,
        "price": price,
        "site": site.slug,
        "handle": ("" if person.platform == "snapchat" else "@") + person.account,
        "email": email(max(int(whole.shown.email[ad]), 0)),
    }
    phones = _phones(whole, numbers, ad, code, site, rng, edited=edited)
    fill |= {_PLACE[phone.role]: phone.raw for phone in phones if phone.field == "body"}
    parts = [*text.before, *_own_words(whole, ad, code), *_contact(whole, ad, code, phones)]
    words = language(code)
    parts += [words.edit[ad % len(words.edit)]] if edited else []
    return Version(
        since=int(whole.times.edit_day[ad] if edited else whole.times.first[ad]),
        title=text.title.format_map(fill),
        body=text.joint.join([*parts, *text.after]).format_map(fill),
        price=price,
        phones=phones,
    )


_PLACE: dict[Role, str] = {"own": "phone", "second": "phone2", "help": "help", "taxi": "taxi"}


def _own_words(whole: Market, ad: int, code: str) -> list[str]:
    """One sentence that this campaign adds to the template, in half of the campaigns."""
    rng = Random(f"{whole.seed}|campaign|{int(whole.plan.of_ad[ad])}")
    if rng.random() < 0.5:
        return []
    return [chosen(rng.choice(language(code).person), rng)]


def _contact(whole: Market, ad: int, code: str, phones: tuple[WrittenPhone, ...]) -> list[str]:
    """The sentences that say how to get in touch."""
    text = template(whole.seed, int(whole.template[ad]), code)
    words = language(code)
    places = {(phone.role, phone.field) for phone in phones}
    sentences: list[str] = []
    if ("own", "body") in places:
        sentences.append(text.contact)
    else:
        sentences.append(text.contact_field if ("own", "phones") in places else text.contact_none)
    if ("second", "body") in places:
        sentences.append(text.second)
    if whole.shown.handle[ad] >= 0:
        sentences.append(words.handle[int(whole.worker[ad]) % 3])
    if whole.shown.email[ad] >= 0:
        sentences.append(words.email[ad % len(words.email)])
    if ("taxi", "body") in places:
        sentences.append(text.taxi)
    if ("help", "body") in places:
        sentences.append(words.help[int(whole.site[ad]) % len(words.help)])
    return sentences


def _phones(
    whole: Market,
    numbers: dict[int, Number],
    ad: int,
    code: str,
    site: Site,
    rng: Random,
    *,
    edited: bool,
) -> tuple[WrittenPhone, ...]:
    """All numbers of one version, the advertiser's own in the style of the ad."""
    shown = whole.shown
    own = int((shown.own_edited if edited else shown.own)[ad])
    style = STYLE_NAMES[whole.style[ad]]
    found: list[WrittenPhone] = []
    if own >= 0 and "phones" in site.gives:
        found.append(_plain(numbers[own], "own", "phones", site, rng))
    if own >= 0 and ("phones" not in site.gives or rng.random() > _FIELD_OF_SHY):
        found.append(_in_style(numbers[own], style, code, site, rng))
    others: tuple[tuple[Role, int], ...] = (
        ("second", int(shown.second[ad])),
        ("taxi", int(shown.taxi[ad])),
        ("help", int(shown.help_desk[ad])),
    )
    found += [
        _plain(numbers[number], role, "body", site, rng) for role, number in others if number >= 0
    ]
    return tuple(found)


def _plain(
    number: Number, role: Role, field: Literal["body", "phones"], site: Site, rng: Random
) -> WrittenPhone:
    raw = written(number, site.country, rng)
    return WrittenPhone(number=number.e164, role=role, style="plain", raw=raw, field=field)


def _in_style(number: Number, style: str, code: str, site: Site, rng: Random) -> WrittenPhone:
    if style == "plain":
        return _plain(number, "own", "body", site, rng)
    words = language(code)
    raw = STYLES[style](dialled(number, site.country), words.digits, words.plus, rng)
    return WrittenPhone(number=number.e164, role="own", style=style, raw=raw, field="body")
