"""What is true of every ad: who is behind it, and what each value in it really is."""

import msgspec

from demo.days import day_date
from demo.market import Market
from demo.people import email
from demo.render import RenderedAd
from demo.showcase import FIRST_ADS, NUMBER, SECOND_NUMBER
from demo.sites import SITES
from ingest.models import Frozen


class TruePhone(Frozen, frozen=True, kw_only=True):
    """A number on an ad (E.164). `role`: own, second, help or taxi; `since`: first day shown."""

    number: str
    role: str
    style: str
    raw: str
    field: str
    since: str


class TruePicture(Frozen, frozen=True, kw_only=True):
    """A picture on an ad; two pictures of one `scene` show the same thing."""

    path: str
    scene: int
    origin: str
    edit: str


class TrueAd(Frozen, frozen=True, kw_only=True):
    """One line of truth.jsonl. `days`: local days of the captures; `versions`: first days."""

    source: str
    ad_id: str
    operator: int
    network: bool
    worker: int
    alias: str
    city: str
    template: int
    copied_text: bool
    language: str
    phones: tuple[TruePhone, ...]
    emails: tuple[str, ...]
    handles: tuple[str, ...]
    pictures: tuple[TruePicture, ...]
    days: tuple[str, ...]
    versions: tuple[str, ...]


def true_ad(whole: Market, shown: RenderedAd) -> TrueAd:
    """The truth about one ad."""
    ad = shown.number
    operator = int(whole.operator[ad])
    mail = int(whole.shown.email[ad])
    return TrueAd(
        source=shown.site.slug,
        ad_id=shown.ad_id,
        operator=operator,
        network=bool(whole.owners.network[operator]),
        worker=int(whole.worker[ad]),
        alias=shown.alias,
        city=shown.city,
        template=int(whole.template[ad]),
        copied_text=bool(whole.copied[ad]),
        language=shown.language,
        phones=_phones(shown),
        emails=() if mail < 0 else (email(mail),),
        handles=(f"{shown.platform}:{shown.handle}",) if shown.handle else (),
        pictures=tuple(
            TruePicture(path=shot.path, scene=shot.scene, origin=shot.origin, edit=shot.edit)
            for shot in shown.pictures
        ),
        days=tuple(str(day_date(day)) for day in shown.days),
        versions=tuple(str(day_date(version.since)) for version in shown.versions),
    )


def _phones(shown: RenderedAd) -> tuple[TruePhone, ...]:
    """Numbers of all versions; one that stays as it was counts once."""
    found: dict[tuple[str, str, str], TruePhone] = {}
    for version in shown.versions:
        since = str(day_date(version.since))
        for phone in version.phones:
            fact = TruePhone(
                number=phone.number,
                role=phone.role,
                style=phone.style,
                raw=phone.raw,
                field=phone.field,
                since=since,
            )
            found.setdefault((phone.number, phone.field, phone.raw), fact)
    return tuple(found.values())


def true_market(whole: Market) -> dict[str, object]:
    """The content of market.json: how the market was made, and what to try first."""
    return {
        "ads": whole.ads,
        "seed": whole.seed,
        "parameters": msgspec.to_builtins(whole.parameters),
        "operators": len(whole.owners.size),
        "networks": int(whole.owners.network.sum()),
        "workers": int(whole.owners.workers.sum()),
        "captures": int(whole.times.captures.sum()),
        "showcase": {"number": NUMBER, "ads": FIRST_ADS, "second": SECOND_NUMBER, "operator": 0},
        "sites": [
            {"slug": site.slug, "country": site.country, "hosts": msgspec.to_builtins(site.hosts)}
            for site in SITES
        ],
    }
