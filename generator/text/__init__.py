"""Pure functions of text: days, hours, slugs, short codes, text messages, and reading aloud (`speech`)."""
