"""Places: the gazetteer, its cues and rules."""
