"""What all arrays say at once, cheaply and exactly: who may tie, periods of use, cores, tokens."""

from graph.linking.brokers import Brokers
from graph.linking.cores import cores
from graph.linking.evidence import Tokens, tokens
from graph.linking.judgements import Judgements
from graph.linking.parameters import Parameters
from graph.linking.periods import Periods, periods
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen


class Basis(Frozen, frozen=True, kw_only=True, eq=False):
    """What all arrays say: `usable` (values,) may tie, `use` of contacts in periods, `core` (ads,)
    or -1, and `told`, what may be shared."""

    usable: Bools
    use: Periods
    core: Ints
    told: Tokens


def basis(market: Market, between: Brokers, judged: Judgements, parameters: Parameters) -> Basis:
    """Periods, cores and tokens of a market in which every mention stands once."""
    usable = ~market.strength("context")
    usable[between.value] = False
    usable[judged.muted()] = False
    use = periods(market, usable & market.strength("hard"), parameters.gap_days, parameters)
    core = cores(market, use, judged.same)
    return Basis(usable=usable, use=use, core=core, told=tokens(market, use, usable, parameters))
