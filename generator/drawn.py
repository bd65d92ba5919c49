"""The name of a drawing → its SVG in one of its variants, composed once and kept from build to build."""

from generator.calls import Called, calls_of, hotline_of, same
from generator.drawings.variants import TOKENS, TOKENS_DARK
from generator.making.reads import Reads
from generator.model import Announcement, Guide

SMALL = "mono-small"
"""A variant for a small place on paper: black and white, without details and hatching."""


def drawing(reads: Reads, name: str, variant: str, dial: str = "") -> bytes:
    """Return the drawing *name*, which is known, in *variant*; one that shows a telephone says the number *dial*."""
    content: bytes = reads.recall(composed, name, variant, dial)
    return content


def composed(reads: Reads, name: str, variant: str, dial: str) -> bytes:
    """Return the drawing *name* in *variant* with the number *dial*."""
    # Imported here, because all drawings are composed then, which takes a tenth of a second.
    from generator.drawings.catalogue import DRAWINGS  # noqa: PLC0415
    from generator.drawings.svg import to_svg  # noqa: PLC0415
    from generator.drawings.variants import palette  # noqa: PLC0415

    colours = palette(variant.partition("-")[0], reads.style(*TOKENS), reads.style(*TOKENS_DARK))
    return to_svg(DRAWINGS[name], colours, dial, small=variant == SMALL).encode()


def dialled(document: Guide | Announcement, reads: Reads) -> str:
    """Return the number, facts marked, that a telephone drawn beside *document* may show: the hotline, or none.

    Beside a text that tells people to call somebody else, or nobody, a drawing shows no number.
    """
    commune = reads.library.commune
    hotline = hotline_of(commune, reads.words)
    if hotline is None or (isinstance(document, Guide) and document.is_about_emergency):
        return ""
    called: tuple[Called, ...] = calls_of(document, commune, reads.words)
    return hotline if called and same(called[0].number, hotline) else ""
