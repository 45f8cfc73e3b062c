"""What the text extractors share: folding, tokens, phrases, choices, tables, third-party passages."""
