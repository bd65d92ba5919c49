"""The last period of which something may be told."""

from generator.counted import tallies
from generator.making.reads import Reads
from generator.tallies.tally import Tally

SLUG = "ket-qua"
"""The folder of the bulletin and of the posts."""


def last_told(reads: Reads) -> Tally | None:
    """Return the last period with reports that may be told; None where there is none."""
    return next((tally for tally in reads.ask(tallies) if tally.received), None)
