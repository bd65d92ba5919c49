"""The facts of a sheet → the line that names their sources."""

import re
from collections.abc import Iterable

from generator.model import Registry
from generator.said import marked
from generator.text.capitals import capital

_DATE = re.compile(r"(?:\d{1,2}/){1,2}\d{4}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def sources_line(keys: Iterable[str], facts: Registry) -> str:
    """Return the sources of the facts *keys*, each named once."""
    named: dict[str, str] = {}
    for key in keys:
        fact = facts.get(key)
        if fact is None or not fact.may_be_published or not fact.source:
            continue
        for source in fact.source.split("; "):
            short = capital(source)
            head = short.split(" về ")[0].split(", ")[0].split(" (")[0].split(" ngày ")[0]
            dated = _DATE.search(short)
            day = dated[0] if dated else fact.source_date
            named.setdefault(head, head if _YEAR.search(head) or not day else f"{head}, {day}")
    return "; ".join(marked(source, facts.named_in(source)) for source in named.values())
