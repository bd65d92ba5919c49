"""The papers of media/ to which a text leads: [công văn](media/cong-van.pdf)."""

from collections.abc import Iterator
from unicodedata import normalize
from urllib.parse import unquote

from generator.text.passages import passages_of
from generator.text.passages.links import links_of, may_link

FOLDER = "media/"
ENDING = ".pdf"


def attached(text: str) -> Iterator[str]:
    """Yield the name below media/ of each paper to which Markdown *text* leads.

    >>> list(attached("Xem [công văn](media/cong-van.pdf) và [ảnh](media/a.png)."))
    ['cong-van.pdf']
    """
    if FOLDER in text and may_link(text):
        for link in links_of(text, passages_of(text)):
            name = file_named(link.address.removeprefix(FOLDER))
            if link.address.startswith(FOLDER) and is_paper(name):
                yield name


def file_named(typed: str) -> str:
    """Return the name of the file that *typed* means, as the address of a link.

    >>> file_named("c%C3%B4ng%20v%C4%83n.pdf ")
    'công văn.pdf'
    """
    return normalize("NFC", unquote(typed.strip()))


def is_paper(name: str) -> bool:
    """Return whether the file *name* is, by its ending, a PDF."""
    return name.lower().endswith(ENDING)


def is_pdf(content: bytes) -> bool:
    """Return whether *content* is a PDF: its mark stands near the beginning (ISO 32000-1, implementation note 13)."""
    return b"%PDF-" in content[:1024]
