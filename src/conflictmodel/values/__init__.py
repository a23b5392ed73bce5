"""Values: equal means same; they carry meaning only, and the words they were read from stand beside them."""
