"""Channels on paper: designed sheets, sheets made out to villages, public notices, and what is made from them."""
