"""Pure text: days, names and slugs, and reading aloud (`speech`)."""
