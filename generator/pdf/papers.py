"""Papers that a commune hands out as they are: whether one does something by itself where it is opened."""

import logging
from io import BytesIO

import pikepdf

logging.getLogger("pikepdf").addHandler(logging.NullHandler())  # what it says of damaged files is for programmers

_ACTIONS = frozenset(("/JavaScript", "/Launch", "/SubmitForm", "/ImportData"))  # ISO 32000-1, 12.6.4
_SCRIPT = "/JS"


def does_something(content: bytes) -> bool:
    """Return whether the PDF *content* has a script or starts, sends or takes in something.

    What cannot be opened, since it is damaged or locked, is not looked into. Names that no program writes count as
    something: what stands behind them is not seen.
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
        one = waiting.pop()
        if not isinstance(one, pikepdf.Object) or (one is not entry and one.is_indirect):
            continue  # numbers and the like are values of Python
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            if _SCRIPT in one or str(one.get("/S")) in _ACTIONS:
                return True
            waiting += dict(one).values()
        elif isinstance(one, pikepdf.Array):
            waiting += list(one)
    return False
