"""Finished files → an output folder, replaced as a whole, and the list of what is in it."""
