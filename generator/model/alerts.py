"""Which alerts went out to machines (CAP 1.2): a file for each month, a row for each message, only added to.

A build says the same message again, byte for byte, while it holds, and names the earlier ones where it no longer does.
"""

from dataclasses import astuple, dataclass, fields
from enum import StrEnum
from typing import Annotated

from pydantic import Field, SkipValidation

from generator.model.parts import Record
from generator.model.places import NOWHERE, Places


class AlertKind(StrEnum):
    """What a message does (CAP 1.2, 3.2.1, msgType); acknowledgements and errors are nothing that a commune sends."""

    ALERT = "Alert"
    UPDATE = "Update"
    CANCEL = "Cancel"


@dataclass(frozen=True, slots=True)
class SentAlert:
    """A message that went out about the notice *slug*, as other messages name it (CAP 1.2, 3.2.1, references)."""

    slug: str
    identifier: str
    kind: AlertKind
    sent: str
    sender: str


ALERT_COLUMNS = tuple(field.name for field in fields(SentAlert))
"""The columns of the table of a month, in the order in which they are written."""


class SentAlerts(Record):
    """The messages that went out in a *month*, such as “2026-11”, in their order."""

    month: str
    rows: Annotated[tuple[SentAlert, ...], SkipValidation] = ()
    places: Places = Field(default=NOWHERE, exclude=True, repr=False)


def alert_cells(row: SentAlert) -> tuple[str, ...]:
    """Return the cells of *row* as they are written."""
    return tuple(map(str, astuple(row)))
