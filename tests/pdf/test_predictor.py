"""Rows as differences are the same rows."""

from hypothesis import given
from hypothesis import strategies as st

from generator.pdf.predictor import differing, summed


@given(st.integers(1, 9), st.lists(st.binary(min_size=9, max_size=9), min_size=1))
def test_rows_come_back_from_what_differs(width: int, lines: list[bytes]) -> None:
    rows = [line[:width] for line in lines]
    written = differing(b"".join(rows), width)

    assert summed(written, width) == b"".join(rows)
    for place, (row, above) in enumerate(zip(rows, [bytes(width), *rows], strict=False)):
        told = written[place * (width + 1) : (place + 1) * (width + 1)]
        assert told == bytes([2, *((byte - other) % 256 for byte, other in zip(row, above, strict=True))])
