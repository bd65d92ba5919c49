"""The law of facts in time: what is published says the value of its day, and no other, whatever the channel."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from generator.approval import Standing, fingerprint_of, fingerprints_of
from generator.diagnostics import has_errors
from generator.load import Content
from generator.publishable import Published
from generator.shelf import Shelf, open_shelf
from tests import fuzzed, worlds
from tests.builders import FOLDER
from tests.commands import tinlang, village_in
from tests.contents import TODAY
from tests.pdfs import text as text_of

TURN = date(2026, 12, 20)
ONE_DAY = timedelta(days=1)
OLD, NEW = "7531", "8642"
ADDRESS = "https://abm.example"
NEXT = {"value": NEW, "from": "20/12/2026", "source": "Sổ tay mới", "state": "sourced"}


def shelf_with(next_value: Mapping[str, Any], guide: Mapping[str, str] | None = None, value: str = OLD) -> Shelf:
    """Return the fictional commune with a number that turns from *value*, and more fields of its guide about it."""
    files = fuzzed.whole()
    number = files["facts.yaml"]["facts"]["hotline.number"]
    del number["from"], number["until"]
    number |= {"value": value, "next": next_value}
    files["commune.yaml"]["needs_approval"] = "yes" if guide else "no"
    files["guides/goi-1999.yaml"] |= guide or {}
    shelf = open_shelf(Content(FOLDER, fuzzed.written(files), fuzzed.media()), {})
    assert not has_errors(shelf.problems), shelf.problems
    return shelf


def said_on(day: date, shelf: Shelf) -> str:
    """Return the texts of the website, the scripts, the schedule and the posts of a *day*, one after another."""
    world = worlds.planned_in(shelf, day, ADDRESS, only=("site", "script", "schedule", "share"))
    made = {str(path): each for path, each in worlds.all_texts(world)}
    assert any("hotline.number" in each.facts for each in made.values()) or day == TURN
    return "\n".join(each.content.decode() for each in made.values())


@pytest.mark.parametrize(("state", "after"), [("sourced", NEW), ("unconfirmed", "")])
def test_every_text_says_the_value_of_its_day(state: str, after: str) -> None:
    shelf = shelf_with({**NEXT, "state": state})
    before, then = said_on(date(2026, 12, 19), shelf), said_on(TURN, shelf)

    assert OLD in before
    assert NEW not in before
    assert OLD not in then
    assert (NEW in then) is bool(after)
    assert ("tám sáu bốn hai" in then) is bool(after)
    assert "Chỉ đọc đến hết: ngày 19/12/2026; sau đó có điều trong bài đổi" in before
    assert "Chỉ đọc đến hết" not in then


@pytest.mark.parametrize("known", [True, False])
def test_an_approval_covers_the_next_value_if_that_was_known(known: bool) -> None:  # noqa: FBT001 - a parameter
    firm = {"state": "approved", "approved_by": "Trần Văn Mẫu", "approved_on": "24/11/2026"}
    shelf = shelf_with(NEXT, firm)
    guide = shelf.with_places(f"{FOLDER}/guides/goi-1999.yaml")
    mark = fingerprint_of(guide, shelf.facts.on(TODAY), shelf.media)
    marks = fingerprints_of(guide, shelf.facts, shelf.media, TODAY)
    shelf = shelf_with(NEXT, {**firm, "approved_hash": marks if known else mark})
    standings = [Published(shelf, day).standing("guide", "goi-1999") for day in (TODAY, TURN)]

    assert standings == [Standing.APPROVED, Standing.APPROVED if known else Standing.CHANGED]
    assert marks.startswith(mark)
    assert fingerprints_of(guide, shelf.facts, shelf.media, TURN) == marks.removeprefix(mark)


def test_an_approval_ends_with_the_first_value_that_was_not_known() -> None:
    """The value that has turned is moved up by hand, and a further one is written: nobody approved that."""
    firm = {"state": "approved", "approved_by": "Trần Văn Mẫu", "approved_on": "24/11/2026"}
    shelf = shelf_with(NEXT, firm)
    guide = shelf.with_places(f"{FOLDER}/guides/goi-1999.yaml")
    known = {**firm, "approved_hash": fingerprints_of(guide, shelf.facts, shelf.media, TODAY)}
    again = date(2027, 1, 10)
    later = shelf_with({**NEXT, "value": "9753", "from": "10/01/2027"}, known, value=NEW)
    standings = [Published(later, day).standing("guide", "goi-1999") for day in (TURN, again - ONE_DAY, again)]

    assert standings == [Standing.APPROVED, Standing.APPROVED, Standing.CHANGED]


def test_the_sheet_asks_about_all_that_waits_with_old_and_new(tmp_path: Path) -> None:
    folder = tmp_path
    content = village_in(folder)
    facts = content / "facts.yaml"
    witness = "    confirmed_on: 20/11/2026\n"
    later = "    next:\n      value: 2000\n      from: 20/12/2026\n      state: unconfirmed\n"
    facts.write_text(facts.read_text(encoding="utf-8").replace(witness, f"{witness}{later}"), encoding="utf-8")
    done = tinlang("todo", "--sheet", "phieu.pdf", "--date", str(TODAY), cwd=folder)
    said = " ".join(text_of((folder / "phieu.pdf").read_bytes()).split())

    assert done.returncode == 0, done.stderr
    assert "phiếu xác nhận 3 điều" in done.stderr
    assert "Từ ngày 20/12/2026 có đổi thành “2000” không?" in said
    assert "Đang dùng 1999 Sẽ đổi thành 2000, từ ngày 20/12/2026" in said
    assert "Hướng dẫn “Gọi 1999 để báo một việc”" in said
    assert said.count("Họ tên, chức vụ:") == 3
