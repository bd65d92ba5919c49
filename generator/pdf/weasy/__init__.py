"""HTML → PDF by WeasyPrint: all that knows it, with shortcuts through it that end in the same bytes."""
