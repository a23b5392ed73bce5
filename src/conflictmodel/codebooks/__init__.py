"""Other people's words, and the bridges between them: codebooks as data files, read on first use."""
