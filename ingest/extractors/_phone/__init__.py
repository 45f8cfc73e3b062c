"""Parts of the phone extractor: from the characters of an ad to phone numbers."""
