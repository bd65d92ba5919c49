"""Pure text: days, names and slugs, what Markdown says (`passages`), and reading aloud (`speech`)."""
