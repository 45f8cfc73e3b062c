"""What an ad says of its places: received there, visited there, come from; what kind of place."""
