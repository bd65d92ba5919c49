"""What staff bring from Word or the clipboard → the fields and the Markdown of a text, and what was left out."""
