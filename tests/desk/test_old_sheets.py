"""Sheets that are no longer true: which, why, and where they hang."""

from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from generator.desk.earlier_values import PastOfContent, past_of_content
from generator.desk.edits import SetValue
from generator.desk.events import AuditEvent, append
from generator.desk.files import desk_of
from generator.desk.old_sheets import TOLD, OldSheet, SheetPlanner, TakingDown, old_sheets
from generator.desk.outcomes import Saved
from generator.desk.saving import open_file, save
from generator.load import load
from generator.publishing.artifacts import Artifact
from generator.shelf import Shelf, open_shelf
from tests import worlds
from tests.commands import village_in

TURN = date(2026, 12, 20)
GUIDE = "content/guides/goi-1999.yaml"
PATHS = ("a4/goi-1999.pdf", "a4-mono/goi-1999.pdf", "a4/goi-1999.png", "archive/goi-1999.pdf")
PLACES = ("", "villages/thon-dong/", "villages/thon-doai/")
WITNESS = "    confirmed_on: 20/11/2026\n"
LATER = ("next:", "  value: 2000", "  from: 20/12/2026", "  source: Sổ tay mới", "  state: sourced")
NEXT = WITNESS + "".join(f"    {line}\n" for line in LATER)


def content_of(tmp_path: Path, name: str, old: str, new: str) -> Path:
    """Return the smallest village with *new* in place of *old* in the file *name*."""
    content = village_in(tmp_path)
    text = (content / name).read_text(encoding="utf-8")
    assert old in text
    (content / name).write_text(text.replace(old, new), encoding="utf-8")
    return content


def printed(value: str) -> list[Artifact]:
    """Return what a build lists that made a guide's sheets, all saying the number *value*, and a page of it."""
    paths = [PurePosixPath("print") / f"{place}{path}" for place in PLACES for path in PATHS]
    listed = [*paths, PurePosixPath("print/villages/thon-dong/mot-mat.pdf"), PurePosixPath("site/index.html")]
    facts = (("hotline.number", value),)
    return [Artifact(path, "ab", 1, "poster", (GUIDE, "content/facts.yaml"), facts) for path in listed]


def found(shelf: Shelf, value: str, today: date) -> tuple[TakingDown, ...]:
    return old_sheets(shelf, printed(value), today, PastOfContent({}, {}), SheetPlanner(worlds.tools()))


@pytest.fixture(scope="module")
def turning(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Return a village whose number turns on a known day; its notice has no last day."""
    content = content_of(tmp_path_factory.mktemp("turning"), "facts.yaml", WITNESS, NEXT)
    notice = content / "announcements/cat-nuoc.md"
    notice.write_text(notice.read_text(encoding="utf-8").replace("expires: 30/11/2026\n", ""), encoding="utf-8")
    return open_shelf(load(content), {})


def sheets_in(one: TakingDown) -> list[str]:
    return [sheet.words.replace("\ue0f1", "thôn") for sheet in one.sheets]


def test_sheets_with_a_value_that_turns_are_told_a_month_before_and_a_month_after(turning: Shelf) -> None:
    told = {
        day: [(one.old, one.new, one.day, one.is_due(day)) for one in found(turning, value, day)]
        for day, value in (
            *((date(2026, 11, 18), "1999"), (date(2026, 11, 20), "1999")),
            *((TURN, "1999"), (date(2026, 12, 21), "2000"), (date(2027, 1, 25), "2000")),
        )
    }

    assert list(told.values()) == [
        [],
        [("1999", "2000", TURN, False)],
        [("1999", "2000", TURN, True)],
        [("1999", "2000", TURN, True)],
        [],
    ]


def test_they_are_named_in_words_and_as_files_with_the_title_that_was_printed(turning: Shelf) -> None:
    (one,) = found(turning, "2000", TURN)

    assert sheets_in(one) == ["Áp phích A4 “Gọi 1999 để báo một việc” – 2 thôn, bản chung"]
    assert one.why(due=True) == "“Số tổng đài”: “1999” đã đổi thành “2000” từ 20/12/2026"
    assert {path.name for path in one.sheets[0].paths} == {"goi-1999.pdf"}
    assert len(one.sheets[0].paths) == 6


def test_a_value_that_was_corrected_is_told_until_the_next_build(turning: Shelf) -> None:
    (one,) = found(turning, "1998", date(2026, 11, 1))

    assert one.why(due=True) == "“Số tổng đài”: “1998” nay là “1999”"
    assert one.is_due(date(2026, 11, 1))


def test_a_value_that_was_published_and_then_corrected_is_told_for_a_month(tmp_path: Path) -> None:
    content = village_in(tmp_path)
    for hour, number in ((8, "1997"), (10, "1998"), (12, "1996"), (13, "2000")):
        opened = open_file(content, "facts.yaml")
        assert isinstance(opened, Saved)
        edit = SetValue(("facts", "hotline.number", "value"), number)
        save(content, "facts.yaml", opened.digest, [edit], who="ha", when=f"2026-11-24T{hour:02}:00:00+07:00")
        if number == "1998":  # what was typed before and after was never published
            append(desk_of(content), AuditEvent("publish", "output", "ha", "2026-11-24T11:00:00+07:00"))
    shelf = open_shelf(load(content), {})
    told = {}
    for day in (date(2026, 11, 25), date(2026, 12, 24), date(2026, 12, 25)):
        past = past_of_content(content, shelf.facts, day - TOLD)
        told[day] = [
            one.why(due=True)
            for one in old_sheets(shelf, printed("2000"), day, past, SheetPlanner(worlds.tools()))
            if one.key == "hotline.number"
        ]

    why = "“Số tổng đài”: “1998” đã đổi thành “2000” từ 24/11/2026"
    assert list(told.values()) == [[why], [why], []]


def test_a_log_and_copies_that_somebody_changed_tell_less_and_break_nothing(tmp_path: Path) -> None:
    content = village_in(tmp_path)
    desk = desk_of(content)
    append(desk, AuditEvent("withdraw", "announcements/cat-nuoc.md", "ha", "hôm qua"))
    strange = desk / "history" / "facts.yaml" / "2026-99-99T08.00.00-0123456789ab.yaml"
    strange.parent.mkdir(parents=True)
    strange.write_bytes(b"facts:")
    shelf = open_shelf(load(content), {})

    assert past_of_content(content, shelf.facts, date(2026, 11, 1)) == PastOfContent({}, {})


def test_a_value_without_a_next_one_is_told_as_its_last_day_nears(tmp_path: Path) -> None:
    ends = f"{WITNESS}    until: 19/12/2026\n"
    shelf = open_shelf(load(content_of(tmp_path, "facts.yaml", WITNESS, ends)), {})
    before = [one for one in found(shelf, "1999", date(2026, 11, 20)) if one.key == "hotline.number"]

    assert [one.why(due=False) for one in before] == ["“Số tổng đài”: “1999” chỉ dùng đến hết 19/12/2026"]
    assert "“Số tổng đài”: “1999” không dùng nữa" in {one.why(due=True) for one in found(shelf, "1999", TURN)}


@pytest.mark.parametrize("keep", ["yes", "no"])
def test_the_sheets_of_a_notice_that_is_over_are_told_for_a_month(tmp_path: Path, keep: str) -> None:
    switch = f"app: An Bình Số\nkeep_sheets: {keep}"
    shelf = open_shelf(load(content_of(tmp_path, "commune.yaml", "app: An Bình Số", switch)), {})
    days = (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 31), date(2027, 1, 1))

    assert [len(found(shelf, "1999", day)) for day in days] == [0, 1, 1, 0]
    (one,) = found(shelf, "1999", days[1])
    assert one.why(due=True) == "Thông báo “Cắt nước ở thôn Đông” đã hết hạn ngày 30/11/2026"
    assert sheets_in(one) == [
        "Áp phích A4 “Cắt nước ở thôn Đông” – 1 thôn, bản chung",
        "Bản niêm yết “Cắt nước ở thôn Đông”",
    ]


def test_the_sheets_of_a_notice_that_was_withdrawn_are_told(tmp_path: Path) -> None:
    title = "title: Cắt nước"
    gone = content_of(tmp_path, "announcements/cat-nuoc.md", title, f"withdrawn: Ống đã sửa xong.\n{title}")
    append(desk_of(gone), AuditEvent("withdraw", "announcements/cat-nuoc.md", "ha", "2026-11-24T08:00:00+07:00"))
    shelf, today = open_shelf(load(gone), {}), date(2026, 11, 25)
    (one,) = old_sheets(
        shelf, (), today, past_of_content(gone, shelf.facts, today - TOLD), SheetPlanner(worlds.tools())
    )

    assert one.day == date(2026, 11, 24)
    assert one.why(due=True) == "Thông báo “Cắt nước ở thôn Đông” đã rút ngày 24/11/2026"
    assert [(sheet.label, sheet.villages, sheet.plain) for sheet in one.sheets] == [
        ("Áp phích A4", 1, True),
        ("Bản niêm yết", 0, True),
    ]


def test_a_sheet_for_no_village_is_named_without_one() -> None:
    assert OldSheet("Thẻ bỏ ví", "commune.yaml", "", (), 0, plain=True).words == "Thẻ bỏ ví"
