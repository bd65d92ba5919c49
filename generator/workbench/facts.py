"""Thông tin gốc: the facts in a list by what has to be done about them, the form of one, and where it is used."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from starlette.responses import Response

from generator.messages import workbench as said
from generator.messages.words import choice_label
from generator.model import Fact, FactState, Use
from generator.workbench.asked import DeskRequest
from generator.workbench.editing import FormSheet
from generator.workbench.editor import Editor
from generator.workbench.findings import FormFinding
from generator.workbench.form_fields import form_of
from generator.workbench.form_page import Action, FormPage
from generator.workbench.kinds import KINDS
from generator.workbench.office import Office
from generator.workbench.subject import FormSubject

SAVE_FACT: Action = ("save", said.SAVE, "", said.EVERYWHERE)
FILE = "facts.yaml"
PATH = "/thong-tin"


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact in the list, and in how many texts it stands."""

    key: str
    fact: Fact
    state: str
    used: int


def subject_of_fact(key: str, label: str) -> FormSubject:
    """Return the form of the fact *key*."""
    sheet = FormSheet(form_of(Fact), PurePosixPath(FILE), ("facts", key))
    return FormSubject(FILE, sheet, f"{PATH}/{key}", lambda _: label, PATH, said.FACTS)


def show_facts(asked: DeskRequest) -> Response:
    """Show all facts: those to confirm first."""
    rows = rows_of_facts(asked.office)
    open_ones = [row for row in rows if row.fact.state is FactState.UNCONFIRMED and row.fact.use is Use.PUBLIC]
    known = [row for row in rows if row not in open_ones]
    return asked.page("facts.html.jinja", open_ones=sorted(open_ones, key=lambda row: -row.used), known=known)


def edit_fact(asked: DeskRequest) -> Response:
    """Show the form of a fact, or save it."""
    key = asked.names["key"]
    fact = asked.office.facts().get(key)
    if fact is None and not asked.sent:
        return asked.missing(said.NO_SUCH_FACT)
    subject = subject_of_fact(key, fact.label if fact else key)

    def dress(page: FormPage) -> FormPage:
        return replace(page, actions=(SAVE_FACT,), more={**page.more, "used": used_by(asked, key)})

    return Editor(asked, subject, dress, lambda content: _own(asked.glances.findings(FILE, content), key)).answer()


def _own(found: Iterable[FormFinding], key: str) -> list[FormFinding]:
    """Return what was *found* about the fact *key*; faults of other facts stop nobody from saving this one."""
    start = f"facts.{key}"
    return [replace(one, name=one.name.removeprefix(start).strip(".")) for one in found if one.name.startswith(start)]


def rows_of_facts(office: Office) -> list[FactRow]:
    """Return all facts in the order of their file."""
    shelf = office.shelf()
    counts: dict[str, int] = {}
    for read in shelf.read.values():
        for key in read.keys:
            counts[key] = counts.get(key, 0) + 1
    facts = office.facts().facts
    return [FactRow(key, fact, choice_label(fact.state.value), counts.get(key, 0)) for key, fact in facts.items()]


@dataclass(frozen=True, slots=True)
class UsedIn:
    """A text that names a fact: its *title*, the *path* of its form, and the *lines* that name the fact."""

    title: str
    path: str
    lines: tuple[str, ...]


def used_by(asked: DeskRequest, key: str) -> list[UsedIn]:
    """Return where the fact *key* stands, text by text, as forms show it."""
    tokens, found = asked.office.tokens(), dict[tuple[str, str], list[str]]()
    for place in asked.glances.previews.where_used(key).places:
        kind = next((one for one in KINDS.values() if one.shelf == place.kind), None)
        path = f"/sua/{kind.address}/{place.slug}" if kind else "/cai-dat/xa"
        lines = found.setdefault((path, tokens.plain(place.title)), [])
        lines += [line for line in [tokens.shown(place.line)] if line and line not in lines]
    return [UsedIn(title, path, tuple(lines)) for (path, title), lines in found.items()]
