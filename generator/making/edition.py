"""What a build is made for and with: its edition, its tools, and what records scripts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from generator.model import Broadcast

if TYPE_CHECKING:
    from generator.broadcast import Script
    from generator.broadcast.tracks import Track
    from generator.memory.store import Store
    from generator.pdf.shop import PrintShop
    from generator.rendering.templates import Templates


@dataclass(frozen=True, slots=True)
class Edition:
    """The settings of a build: the day, the web address, and whether it is a *draft*.

    Only checks ask for the *clock*, the day on which the content is looked at, where *today* is an earlier one.
    """

    today: date
    address: str | None = None
    draft: bool = False
    clock: date | None = None


@dataclass(frozen=True, slots=True)
class Tools:
    """The tools with which a process makes outputs."""

    pages: "Templates"
    printer: "PrintShop"
    store: "Store"
    recorder: "Recorder | None" = None


@dataclass(frozen=True, slots=True)
class RecordingOrder:
    """How something is recorded: the commune's *pace*, the *tags* of the file, and *media*, with voice and tune."""

    pace: Broadcast
    tags: Mapping[str, str]
    media: Mapping[str, bytes]


class Recorder(Protocol):
    """Records what is read aloud as sound, where that is asked for (audio/)."""

    @property
    def name(self) -> str:
        """Return a name that no other recorder has, nor the same one in another version."""
        ...

    def record(self, script: "Script", order: RecordingOrder) -> tuple[dict[str, bytes], int]:
        """Return the recording of *script* as a file of each kind, and its length in whole seconds."""
        ...

    def record_track(self, track: "Track", order: RecordingOrder) -> bytes:
        """Return the recording of *track* as a file for simple players: MP3 of 128 kbit/s, silent at both ends."""
        ...
