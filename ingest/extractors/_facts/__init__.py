"""Typed facts of an ad, for figures only: tables per language."""
