"""Pure functions of text: days, hours, slugs, codes, and what Markdown says (`passages`)."""
