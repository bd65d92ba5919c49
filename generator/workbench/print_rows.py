"""The rounds of posters of campaigns, as lines of a print list: a number of sheets stands there where one was set."""

from collections.abc import Iterable, Iterator

from generator.messages import packs as said
from generator.sheets.kinds import POSTER
from generator.workbench.names import name_of_text
from generator.workbench.office import Office
from generator.workbench.packs import PrintList, PrintRow
from generator.workbench.public_changes import PublicState, view_now


def with_rounds(office: Office, lists: Iterable[PrintList]) -> list[PrintList]:
    """Return *lists*, with the rounds of posters of all campaigns that stand in that which names no village."""
    rows = tuple(_rounds(office))
    return [one if one.village else PrintList("", one.name, (*one.rows, *rows), one.down) for one in lists]


def _rounds(office: Office) -> Iterator[PrintRow]:
    view, tokens = view_now(office), office.tokens()
    for campaign in office.shelf().campaigns:
        if view.shown(f"campaigns/{campaign.slug}.yaml") != PublicState.STANDING:
            continue
        name = tokens.plain(campaign.title.raw)
        for one in campaign.posters:
            what = f"{name}: {said.poster_round(one.week, tokens.plain(one.where.raw))}"
            copies = str(one.copies) if one.copies else said.NO_NUMBER
            for slug in one.guides:
                title = name_of_text(office, f"guides/{slug}.yaml")
                yield PrintRow(title, POSTER.label, copies, said.ONE_SIDE, what, ())
