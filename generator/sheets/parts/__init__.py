"""What several sheets have: the place to call, steps, lists, running text, the strip of a village."""
