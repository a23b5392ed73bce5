"""English: what belongs to the language, as data."""
