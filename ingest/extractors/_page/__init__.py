"""The parts of a crawled page: what is the advertiser's and what is of others."""
