"""Data: what is loaded, from which sites and days, and where the gaps are."""

from components.coverage import coverage

coverage()
