"""Reading prose: from a text to an article, from an article to its claims, times, counts, actors, places and events."""
