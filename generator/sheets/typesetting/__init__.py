"""Texts → lines in boxes, by measuring their letters."""
