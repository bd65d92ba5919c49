"""A short form with a neighbour, as a commune writes it.

“CT … thủy lợi” is CT right before “thủy lợi”; “đội … CT” is CT right behind “đội”.
"""

from generator.text.pattern import Pattern

_GAP = Pattern(r"\s*(?:…|\.{3,})\s*")


def has_neighbour(written: str) -> bool:
    """Return whether *written* has the dots that stand between a short form and its neighbour.

    >>> has_neighbour("CT … thủy lợi"), has_neighbour("CT")
    (True, False)
    """
    return _GAP.search(written) is not None


def with_neighbour(written: str) -> tuple[str, str, str] | None:
    """Return the words before, the short form, and the words after it; None where *written* is no such pair.

    >>> with_neighbour("CT … thủy lợi"), with_neighbour("đội ... CT"), with_neighbour("đội … thi")
    (('', 'CT', 'thủy lợi'), ('đội', 'CT', ''), None)
    """
    sides = _GAP.split(written.strip())
    if len(sides) != 2 or not all(sides):
        return None
    first, second = sides
    if _is_short_form(first):
        return "", first, second
    return (first, second, "") if _is_short_form(second) else None


def _is_short_form(side: str) -> bool:
    return side.isupper() and len(side) > 1 and " " not in side
