"""Channels: the ways of reaching residents.

To add one: a module here, a folder in templates/, its name in `CHANNELS`.
"""

from collections.abc import Collection, Mapping, Sequence

from generator.channels.board import BOARD
from generator.channels.card import CARD
from generator.channels.derived import press_copies, previews, site_copies
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
from generator.making.reads import Reads
from generator.outputs import Channel, Output

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


def plan_all(reads: Reads, only: Sequence[str] = (), there: Collection[str] = ()) -> None:
    """Plan all outputs that are of use on the day of the build, and settle the plan of the world.

    *only* names the channels to be made, if not all; of the others the website offers what is *there* already.
    """
    today = reads.today
    channels = tuple(channel for channel in CHANNELS if not only or channel.name in only)
    plan: dict[str, tuple[Output, ...]] = {}
    offered: dict[str, tuple[Output, ...]] = {}
    for channel in CHANNELS:
        if channel is SITE:
            continue
        outputs = tuple(one for one in channel.plan(reads) if one.until is None or today <= one.until)
        known = outputs if channel in channels else tuple(one for one in outputs if str(one.path) in there)
        if channel.offered:
            offered[channel.label] = known
        plan[channel.name] = _with_derived(channel, known, reads)
    reads.world.settle_plan(channels, plan, _by_subject(offered))
    if SITE in channels:
        copies = site_copies(one for outputs in offered.values() for one in outputs)
        plan[SITE.name] = (*SITE.plan(reads), *copies)
        reads.world.settle_plan(channels, plan, _by_subject(offered))


def _with_derived(channel: Channel, outputs: tuple[Output, ...], reads: Reads) -> tuple[Output, ...]:
    more = list(previews(outputs)) if channel.offered else []
    if reads.library.commune.press is not None:
        more += press_copies(outputs)
    return (*outputs, *more)


def _by_subject(offered: Mapping[str, Sequence[Output]]) -> dict[str, list[tuple[str, list[Output]]]]:
    """Return what the website offers by what it is about (see `Reads.offers`), then by the labels of channels."""
    found: dict[str, dict[str, list[Output]]] = {}
    for label, outputs in offered.items():
        for output in outputs:
            about = f"@{output.village.id}" if output.village else output.about.slug if output.about else ""
            found.setdefault(about, {}).setdefault(label, []).append(output)
    return {about: list(kinds.items()) for about, kinds in found.items()}
