"""Digits as they come from forms, addresses and letters → whole numbers: anybody may send anything there."""


def whole_number(words: str, most_digits: int = 6) -> int | None:
    """Return the number that *words* are, in figures of ASCII and no more than *most_digits*; None for anything else.

    `int` takes figures of other scripts as well, and raises `ValueError` for more than 4,300 of them.

    >>> whole_number("12"), whole_number("²"), whole_number("-1"), whole_number(""), whole_number("9" * 7)
    (12, None, None, None, None)
    """
    return int(words) if words.isascii() and words.isdigit() and len(words) <= most_digits else None
