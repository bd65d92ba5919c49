"""A template, its values and what surrounds them → a finished page: numbers and addresses in it are links."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from generator.channels.site.frame import PageFrame
from generator.channels.site.slug_links import with_pages, without_lost
from generator.making.reads import Reads
from generator.outputs import Made, made, together
from generator.rendering.autolinks import autolinked
from generator.rendering.markup import in_boxes, with_soft_headings, with_whole_ranges
from generator.said import plain
from generator.text.binding import Joint
from generator.text.html_binding import bound_html

_DEPTH_OF_DOCUMENTS = 2
"""How many parts the path of a document's page has."""


def filled_page(reads: Reads, part: str, frame: PageFrame, values: Mapping[str, Any]) -> Made:
    """Return the template of *part*, filled with *values* and *frame*; numbers and addresses in it are links."""
    html = in_boxes(reads.fill(f"site/{part}.html.jinja", frame=frame, to=frame.way, **values))
    numbers = reads.ask(called)
    body, end = html.find("<body"), html.rfind("</main>")
    start = html.find("<main", body)
    words = html[start:end]
    # Editors write links as from the folder of a document; lists one folder below have none of theirs.
    main = with_pages(words, reads, frame.way.at) if len(frame.path.parts) <= _DEPTH_OF_DOCUMENTS else words
    linked = without_lost(autolinked(main, numbers), reads)
    parts = (
        made(html[:body]),
        _round_main(html[body:start], numbers),
        made(with_soft_headings(with_whole_ranges(bound_html(linked, Joint.PAIR)))),
        _round_main(html[end:], numbers),
    )
    return together(b"".join(part.content for part in parts), parts)


@lru_cache(maxsize=64)
def _round_main(html: str, numbers: frozenset[str]) -> Made:
    """Return the finished *html* of what stands above or below the main part: many pages have the same."""
    return made(bound_html(autolinked(html, numbers), Joint.PAIR))


def called(reads: Reads) -> frozenset[str]:
    """Return the short codes that the commune has people call."""
    commune = reads.library.commune
    numbers = (commune.hotline, *(line.number for line in commune.emergency))
    return frozenset(plain(reads.words(text)) for text in numbers if text is not None)
