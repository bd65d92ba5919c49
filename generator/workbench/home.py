"""Hôm nay: what waits, what is on air today, and what changed since the last publish."""

from starlette.responses import Response

from generator.desk.drafts import all_words
from generator.desk.states import states_in
from generator.desk.waiting import WaitingKind, what_waits
from generator.messages import workbench as said
from generator.workbench.asked import DeskRequest
from generator.workbench.links import things
from generator.workbench.publish_pages import changes_since


def home(asked: DeskRequest) -> Response:
    """Show what there is to do today."""
    office = asked.office
    shelf = office.shelf()
    states = states_in(office.folder, shelf, office.today)
    waits = what_waits(shelf, states, office.today, office.airings())
    sections = [(said.WAITS[kind], things(waits, kind)) for kind in WaitingKind if kind is not WaitingKind.CONFIRM]
    facts = things(waits, WaitingKind.CONFIRM)
    return asked.page(
        "home.html.jinja",
        today=office.today,
        sections=[(heading, found) for heading, found in sections if found],
        facts=facts[:5],
        facts_left=max(0, len(facts) - 5),
        changes=changes_since(office),
        unsaved=[words for words in all_words(office.desk) if words.who == asked.who],
    )
