"""The records of reporting: articles, claims with their attributions, events as accounts, and what joins them."""
