"""The sound of sessions: their tracks, what is joined of these, and the sheet of a stick. Not on the website."""
