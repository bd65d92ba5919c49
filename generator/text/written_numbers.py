"""Numbers → as they are written in Vietnamese: dots between the thousands, a comma before the tenths."""


def figures(number: int) -> str:
    """Return *number* as it is written in Vietnamese.

    >>> figures(100000)
    '100.000'
    """
    return f"{number:,}".replace(",", ".")


def tenths(number: float) -> str:
    """Return *number* with one figure behind the comma, as it is written in Vietnamese.

    >>> tenths(0.42), tenths(1234.56)
    ('0,4', '1.234,6')
    """
    whole, _, tenth = f"{number:,.1f}".partition(".")
    return f"{whole.replace(',', '.')},{tenth}"
