"""Tables of other people: rows that keep their text, typed columns read on demand, recognition."""
