"""What is found of a person in a text: the kind of it, and where it stands."""

from dataclasses import dataclass
from enum import StrEnum


class TraceKind(StrEnum):
    """What a trace is."""

    TELEPHONE = "telephone"
    IDENTITY = "identity"
    PLATE = "plate"
    ADDRESS_ONLINE = "address-online"
    HOME = "home"
    COORDINATES = "coordinates"
    ACCOUNT = "account"
    NAME = "name"
    KIN = "kin"
    FILE = "file"
    TOLD = "told"  # by trade, office, illness or circumstance: for a person to judge


@dataclass(frozen=True, slots=True)
class PersonTrace:
    """A trace of a *kind* from letter *start* up to, not including, letter *end*; *words* are what stands there."""

    kind: TraceKind
    start: int
    end: int
    words: str
