"""Linking: from who-shares-what to networks that hold up and say why. Arrays only, no database."""
