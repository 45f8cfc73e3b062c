"""Networks in brief for tests, from a line: number ads A B site,site first last kind=count …"""

from datetime import date

from graph.networks import NetworkBrief


def brief(line: str) -> NetworkBrief:
    number, ads, same, by_values, sites, first, last, *kinds = line.split()
    return NetworkBrief(
        network=int(number),
        ads=int(ads),
        tiers={"A": int(same), "B": int(by_values)},
        sites=tuple(sites.split(",")),
        first_seen=date.fromisoformat(first),
        last_seen=date.fromisoformat(last),
        kinds={kind: int(count) for kind, count in (one.split("=") for one in kinds)},
    )
