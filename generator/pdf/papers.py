"""Papers that a commune hands out as they are: whether one does something by itself where it is opened."""

import logging
from io import BytesIO

import pikepdf

logging.getLogger("pikepdf").addHandler(logging.NullHandler())  # what it says of damaged files is for programmers

_ACTIONS = frozenset(("/JavaScript", "/Launch", "/SubmitForm", "/ImportData"))  # ISO 32000-1, 12.6.4
_SCRIPT = "/JS"


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
