"""From input files to values: reading, keeping (vault) and taking apart advertisements.

Knows nothing of `graph/`, Neo4j or Streamlit; a test enforces it.
"""
