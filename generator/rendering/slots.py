"""The marks in the slots of a sheet that is laid out once for many villages, until the slots are filled."""

import re

MARK = re.compile(r"\[\[([a-z][a-z0-9-]*)\]\]")


def mark(slot: str) -> str:
    """Return the mark that a template is given instead of the value of *slot*.

    >>> mark("village")
    '[[village]]'
    """
    return f"[[{slot}]]"
