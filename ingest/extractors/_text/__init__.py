"""What the text extractors share: folding, tokens, phrases, choices, tables, passages of others."""
