"""Scenes: what happens in a commune, put together from the parts of pictograms, people and a countryside."""
