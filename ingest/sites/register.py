"""The register of sites: all profiles, found by slug, or by host name on a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

from ingest.errors import BadInput
from ingest.sites.load import load
from ingest.sites.profile import Host, Profile, text_of

BUILT_IN = Path(__file__).parent


class Register:
    """Site profiles by slug and by host. Two profiles that claim a host on one day are refused."""

    def __init__(self, profiles: Iterable[tuple[Path, Profile]]) -> None:
        self._slugs: dict[str, Profile] = {}
        self._texts: dict[str, str] = {}
        self._hosts: dict[str, list[tuple[Host, Profile]]] = {}
        for path, profile in profiles:
            if profile.site in self._slugs:
                raise BadInput(f"{path.name}: there is another profile of the site {profile.site}")
            self._slugs[profile.site] = profile
            self._texts[profile.site] = text_of(profile)
            for host in profile.hosts:
                self._claim(path, host, profile)

    def __iter__(self) -> Iterator[Profile]:
        return iter(self._slugs[slug] for slug in sorted(self._slugs))

    def text(self, profile: Profile) -> str:
        """The canonical JSON of one of these profiles, made once."""
        return self._texts[profile.site]

    def by_slug(self, slug: str) -> Profile | None:
        """The profile of a site."""
        return self._slugs.get(slug)

    def by_host(self, host: str, day: date | None = None) -> Profile | None:
        """The site that had this name on that day; without a day, the first that ever had it.

        `www.` does not matter; a port does only where a profile names it.
        """
        name = _plain(host)
        for candidate in (name, name.rpartition(":")[0] if ":" in name else ""):
            for claimed, profile in self._hosts.get(candidate, ()):
                if claimed.on(day):
                    return profile
        return None

    def _claim(self, path: Path, host: Host, profile: Profile) -> None:
        claims = self._hosts.setdefault(_plain(host.host), [])
        for other, owner in claims:
            if _overlap(host, other):
                raise BadInput(f"{path.name}: the host {host.host} belongs to {owner.site} already")
        claims.append((host, profile))


def register(sites_dir: Path | None = None) -> Register:
    """The built-in profiles and those of a folder. BadInput names the file and line of an error."""
    files = sorted(BUILT_IN.glob("*.yaml"))
    if sites_dir is not None:
        if not sites_dir.is_dir():
            raise BadInput(f"{sites_dir} is not a folder of site profiles")
        files += sorted([*sites_dir.glob("*.yaml"), *sites_dir.glob("*.yml")])
    return _register(tuple((path, path.stat().st_mtime_ns) for path in files))


@lru_cache(maxsize=8)
def _register(files: tuple[tuple[Path, int], ...]) -> Register:
    """Profiles are read again only when a file changed."""
    return Register((path, load(path)) for path, _ in files)


def _plain(host: str) -> str:
    return host.strip().lower().removeprefix("www.").rstrip(".")


def _overlap(a: Host, b: Host) -> bool:
    first = max(a.first or date.min, b.first or date.min)
    last = min(a.last or date.max, b.last or date.max)
    return first <= last
