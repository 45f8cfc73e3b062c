"""Addresses of people and payments: platforms, mail providers, endings of hosts."""
