"""A notice → the parts of it that are too long for a poster."""

from dataclasses import replace

from generator.fields import Text
from generator.model import Announcement, Commune, Registry
from generator.rendering.qr import longest
from generator.said import filled
from generator.sheets.misfits import Misfit
from generator.sheets.parts.call import MOST_MODULES
from generator.sheets.parts.village_strip import ANY_VILLAGE
from generator.sheets.poster import NEAR, lay_out
from generator.sheets.poster import misfits as misfits_on
from generator.sheets.printed_picture import PrintedPicture
from generator.sheets.wording import Wording, read_wording

LABEL = NEAR.label
LONGEST_ADDRESS = "https://" + "x" * (longest(1, MOST_MODULES) - 8)


def misfits(notice: Announcement, commune: Commune, facts: Registry, *, made_out: bool = False) -> tuple[Misfit, ...]:
    """Return the parts of *notice* that are too long for a poster, whatever the site's address will be.

    A poster that is *made_out* to a village has the village's strip at its foot. A body that only a page can show,
    such as a table, fits no poster.
    """
    wording = _wording(notice, commune, facts)
    if not wording.blocks:
        return (Misfit("body", 0),)
    if made_out:
        wording = replace(wording, villages=(ANY_VILLAGE,))
    choices = (misfits_on(wording, NEAR, wording.dial, address) for address in (None, LONGEST_ADDRESS))
    return max(choices, key=lambda faults: sum(fault.cut for fault in faults) + len(faults))


def shows_picture(notice: Announcement, commune: Commune, facts: Registry, shape: float) -> bool:
    """Return whether the poster of *notice*, which fits one, has room for its picture of that *shape*, width by height.

    The page's code, which takes room as well, is as large as can be.
    """
    wording = replace(_wording(notice, commune, facts), picture=PrintedPicture("", "", shape))
    return lay_out(wording, NEAR, wording.dial, LONGEST_ADDRESS).picture is not None


def _wording(notice: Announcement, commune: Commune, facts: Registry) -> Wording:
    def words(text: Text | str) -> str:
        named = ((key, facts.get(key)) for key in (text.facts() if isinstance(text, Text) else ()))
        return filled(text, {key: fact.value for key, fact in named if fact and fact.value})

    return read_wording(notice, commune, facts, words)
