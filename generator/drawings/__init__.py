"""Drawings of our own: parts composed in code, on one grid and of one line weight → SVG in four variants.

A drawing is outlines with names of colours (`marks`); `svg` gives it the colours of a variant. Nothing here shows an
emblem of an authority, a flag, or the sign or screen of a real application; a number that is dialled is an argument.
"""
