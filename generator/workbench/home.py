"""Hôm nay: what waits, what is on air today, and what changed since the last publish."""

from starlette.responses import Response

from generator.desk.drafts import all_words
from generator.desk.waiting import WaitingKind
from generator.messages import diary as diary_said
from generator.messages import results_desk as said_of_results
from generator.messages import rota as of_rota
from generator.messages import workbench as said
from generator.workbench.desk_request import DeskRequest
from generator.workbench.diary_day import DiaryDays
from generator.workbench.hanging import rows_of, taking_down
from generator.workbench.kinds import KINDS
from generator.workbench.links import all_that_waits, in_short, path_of, things
from generator.workbench.names import name_of_text
from generator.workbench.public_changes import changed_since, changes_since
from generator.workbench.results_due import results_due
from generator.workbench.rota_week import on_duty_on

_MOST_CHANGES = 12


def home(request: DeskRequest) -> Response:
    """Show what there is to do today."""
    office = request.office
    waits = all_that_waits(office)
    changed, down = changed_since(office), rows_of(office, taking_down(request), due=True)
    sections = [
        (said.WAITS[kind], things(office, waits, kind)) for kind in WaitingKind if kind is not WaitingKind.CONFIRM
    ]
    facts = things(office, waits, WaitingKind.CONFIRM)
    return request.page(
        "home.html.jinja",
        today=office.today,
        sections=[(heading, found) for heading, found in sections if found],
        down=down,
        results=(said_of_results.ON_FIRST_PAGE, results_due(office)),
        on_duty=(of_rota.ON_DUTY_TODAY, on_duty_on(office, office.today)),
        to_tick=DiaryDays(office).left_to_tick(office.today),
        to_tick_heading=diary_said.TO_TICK,
        facts=facts[:5],
        facts_left=max(0, len(facts) - 5),
        changes=changes_since(office, changed[:_MOST_CHANGES]),
        more=max(0, len(changed) - _MOST_CHANGES),
        unsaved=_unsaved(request),
    )


def _unsaved(request: DeskRequest) -> list[tuple[str, str, str]]:
    """Return the words that this person has not saved: the path of their form, what they are about, and when."""
    office, found, seen = request.office, [], set[str]()
    for words in all_words(office.desk):
        if words.who != request.who or words.name in seen:
            continue
        seen.add(words.name)
        beginning, _, kind = words.name.partition("/")
        is_new = beginning == "new" and kind in KINDS
        path = f"/them/{kind}" if is_new else path_of(words.name)
        typed = " ".join(words.words.get("title", ())).strip()
        title = office.tokens().plain(typed) or (said.UNTITLED if is_new else name_of_text(office, words.name))
        if path:
            found.append((path, title, in_short(words.when)))
    return found
