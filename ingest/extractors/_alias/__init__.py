"""Working names: tables and rules."""
