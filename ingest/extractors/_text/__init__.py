"""What the text extractors share: folding, tokens, phrases, data tables, third-party passages."""
