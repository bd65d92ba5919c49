"""Words that begin a line."""


def capital(text: str) -> str:
    """Return *text* with a capital at its beginning.

    >>> capital("tổ trưởng Tổ dân phố 1")
    'Tổ trưởng Tổ dân phố 1'
    """
    return f"{text[:1].upper()}{text[1:]}"
