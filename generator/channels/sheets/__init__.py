"""Channels on paper: designed sheets, what is made out to villages, and public notices."""
