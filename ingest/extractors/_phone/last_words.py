"""Words for the end of a number, in all languages of the ads, folded."""

from ingest.extractors._phone.lexicon import folded_set

LAST = folded_set(
    "laatste eind einde eindigt eindigend slot achteraan achter last end ends ending final letzte"
    " letzten ende endet hinten schluss schlussziffern fin finit termine finissant dernier derniers"
    " dernières finale fine finisce termina ultimi ultime ultimo último últimos últimas acaba fim"
    " finais koniec kończy ostatnie końcówka końcu sfârșit sfârșitul finalul ultimele"
    " termină vége végén utolsó végződik sonu sonunda son biter край краят накрая завършва"
    " последните"
)
"""Words for the end."""
