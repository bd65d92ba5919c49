"""A design and its words → the sheet with as many of its pictures as leave room for every word."""

from collections.abc import Iterator
from dataclasses import replace

from generator.sheets.design import Design, LaidOut
from generator.sheets.wording import Wording


def illustrated(design: Design, wording: Wording, dial: str, address: str | None) -> LaidOut:
    """Return the sheet of *design* with all pictures of *wording*, without those of steps, or without any.

    A picture for which a part would have to go is left out. A check that texts fit looks at no picture.
    """
    choices = list(_fewer_pictures(wording))
    plain: LaidOut | None = None
    for choice in choices[:-1]:
        sheet = design.lay_out(choice, dial, address)
        if not sheet.faults and not sheet.left_out:
            return sheet
        plain = plain or design.lay_out(choices[-1], dial, address)
        if _parts(sheet) <= _parts(plain):
            return sheet
    return plain or design.lay_out(choices[-1], dial, address)


def _parts(sheet: LaidOut) -> set[tuple[str, bool]]:
    """Return the parts that do not fit on *sheet*, and whether each is squeezed or left out."""
    return {(fault.part, True) for fault in sheet.faults} | {(fault.part, False) for fault in sheet.left_out}


def _fewer_pictures(wording: Wording) -> Iterator[Wording]:
    """Yield *wording*, then without the pictures of steps, then without the scene of its head."""
    yield wording
    if any(item.picture for item in wording.items):
        wording = replace(wording, items=tuple(replace(item, picture=None) for item in wording.items))
        yield wording
    if wording.scene:
        yield replace(wording, scene=None)
