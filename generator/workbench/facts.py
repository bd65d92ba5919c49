"""Thông tin gốc: the facts in a list by what has to be done about them, the form of one, and where it is used."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from starlette.responses import Response

from generator.desk.old_sheets import Untrue
from generator.messages import facts_in_time as times
from generator.messages import workbench as said
from generator.messages.words import choice_label
from generator.model import Fact, FactState, Use
from generator.workbench.desk_request import DeskRequest
from generator.workbench.editing import FileForm
from generator.workbench.editor import Editor
from generator.workbench.fact_uses import PlaceNaming
from generator.workbench.findings import FormFinding
from generator.workbench.form_fields import form_of
from generator.workbench.form_page import FormButton, FormPage
from generator.workbench.hanging import freed_sheets, rows_of, sheets_of_fact, taking_down
from generator.workbench.kinds import KINDS
from generator.workbench.office import Office
from generator.workbench.safety import HEADERS
from generator.workbench.subject import FormSubject

SAVE_FACT: FormButton = ("save", said.SAVE, "", said.EVERYWHERE)
FILE = "facts.yaml"
PATH = "/thong-tin"


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact as it stands today in the list, and in how many texts it is; *then* says how its value soon turns."""

    key: str
    fact: Fact
    state: str
    used: int
    then: str = ""


def subject_of_fact(key: str, label: str) -> FormSubject:
    """Return the form of the fact *key*."""
    file_form = FileForm(form_of(Fact), PurePosixPath(FILE), ("facts", key))
    return FormSubject(FILE, file_form, f"{PATH}/{key}", lambda _: label, PATH, said.FACTS)


def show_facts(request: DeskRequest) -> Response:
    """Show all facts: those to confirm first."""
    rows = rows_of_facts(request.office)
    open_ones = [row for row in rows if _is_open(row)]
    known = [row for row in rows if row not in open_ones]
    return request.page("facts.html.jinja", open_ones=sorted(open_ones, key=lambda row: -row.used), known=known)


def edit_fact(request: DeskRequest) -> Response:
    """Show the form of a fact, or save it."""
    key = request.names["key"]
    fact = request.office.facts().get(key)
    if fact is None and not request.sent:
        return request.missing(said.NO_SUCH_FACT)
    subject = subject_of_fact(key, fact.label if fact else key)

    def dress(page: FormPage) -> FormPage:
        return replace(page, buttons=(SAVE_FACT,), more={**page.more, **about_fact(request, key)})

    return Editor(request, subject, dress, lambda content: _own(request.glances.findings(FILE, content), key)).answer()


def print_confirmation(request: DeskRequest) -> Response:
    """Return the sheet that asks somebody about one fact, or about all that wait: to be printed, or to be sent."""
    key = request.names.get("key", "")
    if key and request.office.facts().get(key) is None:
        return request.missing(said.NO_SUCH_FACT)
    pdf = request.glances.previews.confirmation((key,) if key else (), request.office.today)
    name = f"phieu-xac-nhan{f'-{key}' if key else ''}.pdf"
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(pdf, headers=headers, media_type="application/pdf")


def about_fact(request: DeskRequest, key: str) -> dict[str, Any]:
    """Return what the page of the fact *key* shows beside its form: how it turns, and where it is and will be."""
    use, office = request.glances.previews.where_used(key), request.office
    fact = office.written_facts().get(key)
    down = [one for one in taking_down(request) if one.key == key and one.untrue is Untrue.VALUE]
    return {
        "used": used_by(request, key, use.places),
        "fact_key": key,
        "today_value": fact.said_on(office.today) if fact and fact.said_on(office.today) != fact.value else "",
        "then": _then(fact, office.today) if fact else "",
        "down": rows_of(office, down, due=True),
        "down_later": rows_of(office, down, due=False),
        "printed": [sheet.words for sheet in sheets_of_fact(request, key)],
        "freed": [sheet.words for sheet in freed_sheets(request, use.waits)],
    }


def _own(found: Iterable[FormFinding], key: str) -> list[FormFinding]:
    """Return what was *found* about the fact *key*; faults of other facts stop nobody from saving this one."""
    place = ("facts", key)
    return [replace(one, name=".".join(map(str, one.at[2:]))) for one in found if one.at[:2] == place]


def rows_of_facts(office: Office) -> list[FactRow]:
    """Return all facts in the order of their file."""
    shelf = office.shelf()
    counts: dict[str, int] = {}
    for read in shelf.read.values():
        for key in read.keys:
            counts[key] = counts.get(key, 0) + 1
    facts, today = office.written_facts().facts, office.today
    rows = ((key, fact, fact.on(today)) for key, fact in facts.items())
    return [FactRow(key, now, _state(fact, today), counts.get(key, 0), _then(fact, today)) for key, fact, now in rows]


def _state(fact: Fact, today: date) -> str:
    """Return how *fact* stands today in a word or two."""
    now = fact.on(today)
    if fact.is_to_come(today):
        return times.NOT_YET
    if now.until and now.until < today:
        return times.OVER
    return choice_label(now.state.value)


def _then(fact: Fact, today: date) -> str:
    """Return how the value of *fact* turns next; nothing where no day is known."""
    day = next(iter(fact.turns(today)), None)
    old, new = (fact.said_on(today), fact.said_on(day)) if day else ("", "")
    return times.turns(old, new, day) if day and old != new else ""


def _is_open(row: FactRow) -> bool:
    fact = row.fact
    return fact.state is FactState.UNCONFIRMED and fact.use is Use.PUBLIC and row.state != times.NOT_YET


@dataclass(frozen=True, slots=True)
class UsedIn:
    """A text that names a fact: its *title*, the *path* of its form, and the *lines* that name the fact.

    *pictures* is the path of a page that shows these lines as they are printed, read aloud and sent.
    """

    title: str
    path: str
    lines: tuple[str, ...]
    pictures: str


def used_by(request: DeskRequest, key: str, places: Iterable[PlaceNaming]) -> list[UsedIn]:
    """Return where the fact *key* stands, text by text, as forms show it: in *places*."""
    tokens, found = request.office.tokens(), dict[tuple[str, str], list[str]]()
    for place in places:
        kind = next((one for one in KINDS.values() if one.shelf == place.kind), None)
        path = f"/sua/{kind.address}/{place.slug}" if kind else "/cai-dat/xa"
        lines = found.setdefault((path, tokens.plain(place.title)), [])
        shown = tokens.shown(place.line)
        line = said.CALL_BUTTON if shown.startswith("tel:") else shown
        lines += [line] if line and line not in lines else []
    return [
        UsedIn(title, path, tuple(lines), path.replace("/sua/", f"{PATH}/{key}/dong/") if "/sua/" in path else "")
        for (path, title), lines in found.items()
    ]
