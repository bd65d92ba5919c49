"""The parts that several sheets share: whom to call, steps, lists, running text, the strip of a village."""
