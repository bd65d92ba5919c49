"""Pure functions of text: days, hours, slugs, codes, what Markdown says (`passages`), and reading aloud (`speech`)."""
