"""Draw what a sheet repeats without tags: a screen reader reads one of ten cards aloud, not all ten.

Imported by `document` alone, because WeasyPrint takes long to import. An element with `data-copy` is a copy of another
on the same sheet. Whatever is in it is drawn as an artifact (ISO 32000-2, 14.8.2.2), as backgrounds and lines are.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

from weasyprint.document import Document
from weasyprint.pdf import tags
from weasyprint.pdf.stream import Stream

_COPY = "data-copy"
MARKED, BUILD = Stream.marked, tags._build_box_tree  # noqa: SLF001 – replaced below, so named


def find_copies(document: Document) -> None:
    """Note in the boxes of *document* which of them are in copies."""
    for page in document.pages:
        _note(page._page_box, is_copy=False)  # noqa: SLF001 – there is no other way to the boxes


def _note(box: Any, *, is_copy: bool) -> None:  # noqa: ANN401 – WeasyPrint ships no types
    box = getattr(box, "_box", box)  # boxes out of the flow come in a wrapper of their own
    is_copy = is_copy or (box.element is not None and box.element.get(_COPY) is not None)
    if is_copy:
        box.is_copy = True
    for child in getattr(box, "children", ()):
        _note(child, is_copy=is_copy)


def marked(stream: Any, box: Any, tag: str) -> AbstractContextManager[None]:  # noqa: ANN401 – the same
    """Return the context in which *box* is drawn as *tag*, or as an artifact in a copy."""
    drawn: AbstractContextManager[None] = stream.artifact() if hasattr(box, "is_copy") else MARKED(stream, box, tag)
    return drawn


def build_box_tree(box: Any, *rest: Any) -> Iterator[Any]:  # noqa: ANN401 – the same
    """Yield the tags of *box* and of what is in it; a copy has none."""
    if not hasattr(getattr(box, "_box", box), "is_copy"):
        yield from BUILD(box, *rest)


Stream.marked, tags._build_box_tree = marked, build_box_tree  # noqa: SLF001 – the same
