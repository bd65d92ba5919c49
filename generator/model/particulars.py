"""The particulars of an announcement: when, where, who and whom to ask, in the order in which channels say them."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.fields import Text
from generator.model.documents import Announcement
from generator.text.occasion import Occasion


class Particular(NamedTuple):
    """One particular: its *field*, what people call it, and the occasions or the text that it says."""

    field: str
    label: str
    occasions: tuple[Occasion, ...] = ()
    text: Text | None = None


LABELS = {"when": "Khi nào", "where": "Ở đâu", "who": "Ai", "contact": "Liên hệ"}
"""What people call each particular, in order."""


def particulars_of(notice: Announcement) -> Iterator[Particular]:
    """Yield the particulars that *notice* gives."""
    if notice.when:
        yield Particular("when", LABELS["when"], notice.when)
    for field in ("where", "who", "contact"):
        text = getattr(notice, field)
        if text is not None:
            yield Particular(field, LABELS[field], (), text)
