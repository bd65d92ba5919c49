"""Sizes of files as people read them."""

from generator.text.written_numbers import tenths
from generator.units import Bytes

_KILO = 1000


def in_kilobytes(size: Bytes) -> str:
    """Return *size* as people read it.

    >>> in_kilobytes(640), in_kilobytes(48_200), in_kilobytes(1_250_000)
    ('1 KB', '48 KB', '1,3 MB')
    """
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} KB"
    return f"{tenths(size / _KILO / _KILO + 1e-9)} MB"


def told_weight(pages: int, size: int) -> str:
    """Return a number of *pages*, which may be unknown (0), and a *size* in bytes as people read them.

    >>> told_weight(2, 340_000)
    'PDF, 2 trang, 340 KB'
    """
    return f"PDF, {pages} trang, {in_kilobytes(size)}" if pages else f"PDF, {in_kilobytes(size)}"
