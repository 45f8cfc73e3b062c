"""Likeness, derived and kept in the graph: near pictures (NEAR stars) and text templates.

Both grow by what was loaded since; a cache in the home holds what was compared already and is made
anew whenever it does not fit the graph.
"""

from graph.similar.cache import forget
from graph.similar.pictures import near_pictures
from graph.similar.refreshed import Refreshed
from graph.similar.templates import templates

__all__ = ["Refreshed", "forget", "near_pictures", "templates"]
