"""Finished files → a folder that stands whole, and the list of what is in it."""
