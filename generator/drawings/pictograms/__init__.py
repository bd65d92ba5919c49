"""Pictograms: things of a commune on a grid of 96 units; scenes are put together from the same parts."""
