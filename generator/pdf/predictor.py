"""Rows of bytes as their differences from the row above: an index of objects compresses to a fifth of its size.

PDF calls this predictor 12 (ISO 32000-2, 7.4.4.4), PNG calls it Up. A whole table is one large number to Python, so
all its bytes are subtracted or added at once.
"""

UP = b"/DecodeParms <</Predictor 12/Columns %d>>"
"""The entry in the dictionary of a stream whose rows are written as differences; `%d` is their width in bytes."""
_ROW = b"\2"  # comes before each row


def differing(rows: bytes, width: int) -> bytes:
    """Return *rows* of *width* bytes as differences.

    >>> list(differing(bytes([1, 2, 1, 4, 0, 4]), 2))
    [2, 1, 2, 2, 0, 2, 2, 255, 0]
    """
    count = len(rows) // width
    here, above = int.from_bytes(rows, "little"), int.from_bytes(rows[:-width], "little") << 8 * width
    high, low = _masks(len(rows))
    less = ((here | high) - (above & low)) ^ ((here ^ ~above) & high)
    differences = less.to_bytes(len(rows), "little")
    written = bytearray((width + 1) * count)
    written[:: width + 1] = _ROW * count
    for column in range(width):
        written[column + 1 :: width + 1] = differences[column::width]
    return bytes(written)


def summed(written: bytes, width: int) -> bytes:
    """Return the rows of *width* bytes that were *written* by `differing`.

    >>> summed(differing(b"two rows", 4), 4)
    b'two rows'
    """
    count = len(written) // (width + 1)
    rows = bytearray(width * count)
    for column in range(width):
        rows[column::width] = written[column + 1 :: width + 1]
    high, low = _masks(len(rows))
    here, step, whole = int.from_bytes(rows, "little"), 1, (1 << 8 * len(rows)) - 1
    while step < count:
        above = (here << 8 * width * step) & whole
        here = ((here & low) + (above & low)) ^ ((here ^ above) & high)
        step *= 2
    return here.to_bytes(len(rows), "little")


def _masks(size: int) -> tuple[int, int]:
    """Return the mask of the highest bit of each of *size* bytes, and that of all other bits."""
    return int.from_bytes(b"\x80" * size, "little"), int.from_bytes(b"\x7f" * size, "little")
