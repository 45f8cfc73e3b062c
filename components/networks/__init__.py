"""Networks in the app: listed, opened, explained, judged."""
