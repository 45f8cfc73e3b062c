"""One file per format in which something leaves the graph."""
