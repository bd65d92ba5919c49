"""Whatever a browser, a hand or a disk hands in is answered with a form or a sentence, never with an error of ours."""

import time
from contextlib import chdir
from datetime import date, datetime
from pathlib import Path, PurePosixPath

import pytest

from generator.cli import parser
from generator.commands.build import order_of, workshop
from generator.desk.edits import SetValue
from generator.desk.outcomes import Reason, Unsaved
from generator.model import Campaign, Commune
from generator.workbench.choosable import choosable
from generator.workbench.desk_keys import keys_of
from generator.workbench.editing import FileForm, proposal
from generator.workbench.form_fields import form_of
from generator.workbench.form_values import filled_from, filled_with, words_in
from generator.workbench.list_buttons import list_changed
from generator.workbench.office import Office
from generator.workbench.pasted import with_table
from generator.workbench.preview import Previews
from generator.workbench.sheet_changes import tasks_soon
from generator.workbench.writing_places import FilePlace
from tests.commands import DAY
from tests.desk.office import at, office
from tests.workbench.desks import DEMO

CAMPAIGN = FileForm(form_of(Campaign), PurePosixPath("campaigns/ngo-sach.yaml"))
NGO_SACH = (DEMO / "campaigns" / "ngo-sach.yaml").read_bytes()
NOON = datetime.fromisoformat(at(12))
ENDLESS = "9" * 5000  # more figures than Python reads as a number


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    content = office(tmp_path)
    return Office(content, lambda: NOON, keys_of(content), tmp_path / "output")


@pytest.mark.parametrize("number", ["²", ENDLESS, "-1", "x", "99"])
@pytest.mark.parametrize("do", ["add", "remove", "up", "down"])
def test_a_button_with_a_number_that_is_none_leaves_the_form_whole(do: str, number: str) -> None:
    filled = CAMPAIGN.filled(NGO_SACH)
    now, _ = list_changed(filled, do, ["messages", number])

    assert len(filled.items) == len(now.items)


def test_weeks_without_end_offer_no_weeks(desk: Office) -> None:
    form = form_of(Campaign)
    for typed, most in ((ENDLESS, 0), ("²", 0), ("3", 3), ("400", 52)):
        filled = filled_with(form, {"weeks": [typed]}, filled_from(form, None))

        assert len(choosable(desk, filled)["weeks"]) == most


@pytest.mark.parametrize("cell", ["sang", "/", "thứ Tám/sang", "thứ Hai/", ""])
def test_a_cell_that_no_table_has_is_not_ticked(cell: str) -> None:
    before = CAMPAIGN.filled(NGO_SACH)
    words = words_in(before)
    table = next(name for name in words if name.endswith(".cells"))
    asked_for = proposal(CAMPAIGN, NGO_SACH, {**words, table: [*words[table], cell]})

    assert asked_for.edits == ()


def test_a_quotation_mark_that_is_never_closed_is_a_sign_like_others() -> None:
    form = form_of(Commune)
    table = "\n".join(('"Thôn Một', "x" * 140_000, "Thôn Hai"))
    pasted = with_table(filled_from(form, None), "villages", table)
    listed = pasted.filled.named("villages")
    names = [each.text for row in listed.items for each in row.items if each.field.name == "name"] if listed else []

    assert pasted.count == 3
    assert (names[0], names[-1]) == ('"Thôn Một', "Thôn Hai")


def test_what_no_file_may_hold_is_told_where_there_is_no_file_yet(tmp_path: Path) -> None:
    place = FilePlace(office(tmp_path), "pronunciation.yaml", b"{}\n")
    outcome = place.saved("", [SetValue(("Zalo",), "da\x07lô")], who="lan", when=f"{NOON:%Y-%m-%dT%H:%M}")

    assert isinstance(outcome, Unsaved)
    assert outcome.why is Reason.LETTERS
    assert outcome.message


def test_sheets_that_could_not_be_planned_are_planned_once_they_can_be(desk: Office, tmp_path: Path) -> None:
    away = tmp_path / "away"
    with chdir(tmp_path):
        arguments = parser(date.fromisoformat(DAY)).parse_args(("build", "--content", "away", "--fresh"))
        with workshop(arguments) as shop:
            previews = Previews(order_of(arguments), shop.tools, shop.traces, time.monotonic, NOON.date)
            with pytest.raises(NotADirectoryError):
                _tasks(desk, previews)
            away.symlink_to(desk.folder)

            assert _tasks(desk, previews)


def _tasks(desk: Office, previews: Previews) -> object:
    for _ in range(200):
        tasks = tasks_soon(desk, previews)
        if tasks is not None:
            return tasks
    raise TimeoutError
