"""A notice → the parts of it that are too long for a poster."""

from dataclasses import replace

from generator.fields import Text
from generator.model import Announcement, Commune, Registry
from generator.rendering.qr import longest
from generator.said import filled
from generator.sheets.misfits import Misfit
from generator.sheets.parts.call import MOST_MODULES
from generator.sheets.parts.village_strip import ANY_VILLAGE
from generator.sheets.poster import NEAR
from generator.sheets.poster import misfits as misfits_on
from generator.sheets.wording import read_wording

LABEL = NEAR.label
LONGEST_ADDRESS = "https://" + "x" * (longest(1, MOST_MODULES) - 8)


def misfits(notice: Announcement, commune: Commune, facts: Registry, *, made_out: bool = False) -> tuple[Misfit, ...]:
    """Return the parts of *notice* that are too long for a poster, whatever the site's address will be.

    A poster that is *made_out* to a village has the village's strip at its foot. A body that only a page can show,
    such as a table, fits no poster.
    """

    def words(text: Text | str) -> str:
        named = ((key, facts.get(key)) for key in (text.facts() if isinstance(text, Text) else ()))
        return filled(text, {key: fact.value for key, fact in named if fact and fact.value})

    wording = read_wording(notice, commune, facts, words)
    if not wording.blocks:
        return (Misfit("body", 0),)
    if made_out:
        wording = replace(wording, villages=(ANY_VILLAGE,))
    choices = (misfits_on(wording, NEAR, f"tel:{wording.call}", address) for address in (None, LONGEST_ADDRESS))
    return max(choices, key=lambda faults: sum(fault.cut for fault in faults) + len(faults))
