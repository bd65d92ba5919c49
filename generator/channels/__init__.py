"""Channels: the ways of reaching residents.

To add one: a module here, a folder in templates/, its name in `CHANNELS`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.channel import Channel, Output
from generator.channels.board import BOARD
from generator.channels.card import CARD
from generator.channels.door import DOOR
from generator.channels.leaflet import LEAFLET
from generator.channels.notice import ARCHIVE, NOTICE
from generator.channels.poster import POSTER
from generator.channels.schedule import SCHEDULE
from generator.channels.script import SCRIPT
from generator.channels.share import SHARE
from generator.channels.site import SITE
from generator.channels.strips import STRIPS
from generator.channels.trifold import TRIFOLD
from generator.channels.villages import VILLAGES
from generator.model import Library

CHANNELS: tuple[Channel, ...] = (
    POSTER,
    LEAFLET,
    TRIFOLD,
    STRIPS,
    DOOR,
    CARD,
    BOARD,
    NOTICE,
    ARCHIVE,
    VILLAGES,
    SCRIPT,
    SCHEDULE,
    SHARE,
    SITE,
)


@dataclass(frozen=True, slots=True)
class Plan:
    """Every output of every channel; *channels* are those to be rendered."""

    library: Library
    channels: tuple[Channel, ...]
    outputs: Mapping[str, tuple[Output, ...]]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the channels to be rendered."""
        return tuple(channel.name for channel in self.channels)

    @property
    def offers(self) -> Mapping[str, tuple[Output, ...]]:
        """Return the outputs that the website offers for download, by what their channel is called."""
        return {channel.label: self.outputs[channel.name] for channel in CHANNELS if channel.offered}


def plan_outputs(library: Library, only: Sequence[str] = (), today: date | None = None) -> Plan:
    """Plan all outputs of *library* that are of use *today*; *only* names the channels to be rendered, if not all."""

    def stands(output: Output) -> bool:
        return today is None or output.until is None or today <= output.until

    outputs = {channel.name: tuple(filter(stands, channel.plan(library))) for channel in CHANNELS}
    return Plan(library, tuple(channel for channel in CHANNELS if not only or channel.name in only), outputs)
