"""The parts of the extractor of claimed ages."""
