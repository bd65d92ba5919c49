"""Papers that a commune hands out as they are: how many pages one has, and why one is not handed out."""

import logging
from enum import StrEnum
from io import BytesIO

import pikepdf

from generator.text.attachments import is_pdf

logging.getLogger("pikepdf").addHandler(logging.NullHandler())  # what it says of damaged files is for programmers

_ACTIONS = frozenset(("/JavaScript", "/Launch", "/SubmitForm", "/ImportData"))  # ISO 32000-1, 12.6.4
_SCRIPT = "/JS"


class PaperFault(StrEnum):
    """Why a paper is not handed out."""

    NO_PDF = "no-pdf"
    BROKEN = "broken"
    LOCKED = "locked"
    LIVELY = "lively"


def fault_of(content: bytes) -> PaperFault | None:
    """Return why the paper *content* is not handed out, None where it may be."""
    if not is_pdf(content):
        return PaperFault.NO_PDF
    try:
        if not pages_in(content):
            return PaperFault.BROKEN
    except pikepdf.PasswordError:
        return PaperFault.LOCKED
    except pikepdf.PdfError:
        return PaperFault.BROKEN
    return PaperFault.LIVELY if does_something(content) else None


def pages_in(content: bytes) -> int:
    """Return the number of pages of the PDF *content*; raise `pikepdf.PdfError` where it cannot be opened."""
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            return len(pdf.pages)
    except UnicodeDecodeError as error:  # a name that no program writes
        raise pikepdf.PdfError(str(error)) from error


def page_count(content: bytes) -> int:
    """Return the number of pages of the PDF *content*, 0 where it cannot be opened."""
    try:
        return pages_in(content)
    except pikepdf.PdfError:
        return 0


def does_something(content: bytes) -> bool:
    """Return whether the PDF *content* has a script or starts, sends or takes in something.

    Return False for what cannot be opened, since it is damaged or locked, and True where a name in it is no UTF-8: no
    program writes such names, and what stands behind one is not seen.
    """
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            return any(_acts(entry) for entry in pdf.objects)
    except UnicodeDecodeError:
        return True
    except pikepdf.PdfError:
        return False


def _acts(entry: pikepdf.Object) -> bool:
    """Return whether *entry* is such an action, or has one in it; what it only refers to is looked at by itself."""
    waiting: list[object] = [entry]
    while waiting:
        value = waiting.pop()
        if not isinstance(value, pikepdf.Object) or (value is not entry and value.is_indirect):
            continue  # numbers and the like are values of Python
        if isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
            if _SCRIPT in value or str(value.get("/S")) in _ACTIONS:
                return True
            waiting += dict(value).values()
        elif isinstance(value, pikepdf.Array):
            waiting += list(value)
    return False
