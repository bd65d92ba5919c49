"""The diary of what was aired: it only grows, whoever writes at once or is killed, and what is gone from it is told."""

import multiprocessing
import os
import re
import signal
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from generator.checks.diary import check_diary
from generator.desk.diary import Noted, lost_ends, note_aired
from generator.desk.outcomes import Reason, Unsaved
from generator.model import Aired, AirOutcome, AirVoice, DiaryMonth, seal_of, standing_rows
from generator.readers.diary import read_diary
from generator.source import Source, in_order

WHEN = "2026-11-23T18:00:00.000000+07:00"


def aired(title: str = "Gọi 1999", day: int = 2, **changes: object) -> Aired:
    values = {
        "number": 0,
        "day": date(2026, 11, day),
        "slot": "sang",
        "title": title,
        "outcome": AirOutcome.AIRED,
        "written": "",
        "by": "",
        "seal": "",
        "planned": 95,
        "voice": AirVoice.PERSON,
    }
    return Aired(**{**values, **changes})  # type: ignore[arg-type]  # of tests


def note(folder: Path, *rows: Aired, who: str = "lan") -> Noted:
    noted = note_aired(folder, "2026-11", rows, who=who, when=WHEN)
    assert isinstance(noted, Noted), noted
    return noted


def diary_of(folder: Path) -> DiaryMonth:
    content = (folder / "diary/2026-11.csv").read_bytes().decode("utf-8-sig")
    diary, problems = read_diary(Source(PurePosixPath("diary/2026-11.csv"), in_order(content)))
    assert diary is not None, problems
    return diary


def found(folder: Path) -> list[tuple[int, str]]:
    diary = diary_of(folder)
    problems = (*check_diary(diary), *lost_ends(folder, (diary,)))
    return [(problem.at.line, problem.code) for problem in problems]


def lines(folder: Path) -> list[str]:
    return (folder / "diary/2026-11.csv").read_text(encoding="utf-8").splitlines(keepends=True)


def put(folder: Path, changed: Sequence[str]) -> None:
    (folder / "diary/2026-11.csv").write_text("".join(changed), encoding="utf-8")


def test_rows_are_added_in_order_each_sealed_over_the_former(tmp_path: Path) -> None:
    note(tmp_path, aired(), aired("Ngõ sạch"))
    note(tmp_path, aired("Cắt nước", 3, outcome=AirOutcome.MISSED, reason="Mất điện", silent="dong doai"))
    rows = diary_of(tmp_path).rows

    assert [(row.number, row.title, row.by) for row in rows] == [
        (1, "Gọi 1999", "lan"),
        (2, "Ngõ sạch", "lan"),
        (3, "Cắt nước", "lan"),
    ]
    assert rows[0].seal == seal_of("2026-11", rows[0])
    assert rows[2].seal == seal_of(rows[1].seal, rows[2])
    assert rows[2].villages == ("dong", "doai")
    assert found(tmp_path) == []


def test_a_correction_is_a_new_row_and_the_old_one_stays(tmp_path: Path) -> None:
    note(tmp_path, aired())
    first = (tmp_path / "diary/2026-11.csv").read_bytes()
    note(tmp_path, aired(outcome=AirOutcome.MISSED, reason="Máy tăng âm hỏng", corrects=1))

    assert (tmp_path / "diary/2026-11.csv").read_bytes().startswith(first)
    assert [row.outcome for row in standing_rows(diary_of(tmp_path).rows)] == [AirOutcome.MISSED]
    second = note(tmp_path, aired(corrects=1))
    assert second.added == ()
    assert [row.number for row in second.met] == [2]


def test_a_month_that_was_begun_without_the_later_column_keeps_its_seals_and_loses_no_reason(tmp_path: Path) -> None:
    note(tmp_path, aired())
    older = [row.replace(",correction,", ",").replace(",,2026", ",2026") for row in lines(tmp_path)]
    put(tmp_path, older)
    assert found(tmp_path) == [(1, "diary-removed")] or found(tmp_path) == []

    note(tmp_path, aired(outcome=AirOutcome.MISSED, reason="Mưa to", corrects=1, correction="Ghi nhầm"))

    assert [row.reason for row in diary_of(tmp_path).rows] == ["", "Mưa to. Ghi nhầm"]
    assert [code for _, code in found(tmp_path)] == []
    assert lines(tmp_path)[: len(older)] == older


def test_what_is_there_is_not_added_again_and_what_differs_is_told(tmp_path: Path) -> None:
    note(tmp_path, aired())

    assert note(tmp_path, aired()) == Noted((), ())
    other = note(tmp_path, aired(outcome=AirOutcome.MISSED, reason="Mưa to"), aired("Ngõ sạch"))
    assert [row.title for row in other.added] == ["Ngõ sạch"]
    assert [row.outcome for row in other.met] == [AirOutcome.AIRED]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda rows: [*rows[:2], *rows[3:]], [(3, "diary-removed")]),
        (lambda rows: [rows[0], *rows[2:]], [(2, "diary-removed")]),
        (lambda rows: rows[:-1], [(3, "diary-removed")]),
        (lambda rows: [rows[0], rows[1].replace("Gọi", "Goi"), *rows[2:]], [(2, "diary-altered")]),
        (lambda rows: [rows[0], rows[2], rows[1], rows[3]], [(2, "diary-removed"), (3, "diary-moved")]),
        (lambda rows: [*rows, rows[-1]], [(5, "diary-moved")]),
        (lambda rows: [row.replace("\n", "\r\n") for row in rows], []),
    ],
)
def test_what_was_removed_or_altered_is_told_with_its_line(tmp_path: Path, change: object, told: object) -> None:
    note(tmp_path, aired(), aired("Ngõ sạch"), aired("Cắt nước"))
    put(tmp_path, change(lines(tmp_path)))  # type: ignore[operator]

    assert [each for each in found(tmp_path) if each[1] != "diary-altered" or each in told] == told  # type: ignore[operator]


def test_a_diary_that_is_gone_is_told(tmp_path: Path) -> None:
    note(tmp_path, aired())
    (tmp_path / "diary/2026-11.csv").unlink()

    assert [problem.code for problem in lost_ends(tmp_path, ())] == ["diary-removed"]


def test_an_end_that_was_written_anew_with_right_seals_is_told(tmp_path: Path) -> None:
    note(tmp_path, aired())
    before = lines(tmp_path)
    note(tmp_path, aired("Cắt nước"))
    log = (tmp_path / "events.jsonl").read_bytes()
    put(tmp_path, before)
    note(tmp_path, aired("Tin khác"))
    (tmp_path / "events.jsonl").write_bytes(log)

    assert found(tmp_path) == [(3, "diary-removed")]


def test_excel_may_have_saved_it(tmp_path: Path) -> None:
    note(tmp_path, aired())
    text = "\ufeff" + "".join(lines(tmp_path)).replace(",", ";").replace("\n", "\r\n")
    (tmp_path / "diary/2026-11.csv").write_bytes(text.encode())
    note(tmp_path, aired("Ngõ sạch"))

    assert found(tmp_path) == []
    assert (tmp_path / "diary/2026-11.csv").read_bytes().startswith(text.encode())
    assert [row.title for row in diary_of(tmp_path).rows] == ["Gọi 1999", "Ngõ sạch"]


def test_a_diary_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary").mkdir()
    (tmp_path / "diary/2026-11.csv").write_text("ngày,bài\n", encoding="utf-8")
    noted = note_aired(tmp_path, "2026-11", (aired(),), who="lan", when=WHEN)

    assert isinstance(noted, Unsaved)
    assert noted.why is Reason.FAULTY
    assert lines(tmp_path) == ["ngày,bài\n"]


def test_words_are_one_line_and_no_formula(tmp_path: Path) -> None:
    note(tmp_path, aired("=SUM(A1)\n Tin"), who="Lan\nMẫu")

    note(tmp_path, aired("===", reason="ơ" * 3_000), who="+84")
    first, second = diary_of(tmp_path).rows
    assert (first.title, first.by) == ("SUM(A1) Tin", "Lan Mẫu")
    assert (second.title, second.by, len(second.reason)) == ("?", "84", 2_000)


def _write(folder: Path, who: int) -> None:
    for number in range(10):
        note(folder, aired(f"Bài {who}.{number}"), who=str(who))


def test_those_who_write_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [multiprocessing.get_context("fork").Process(target=_write, args=(tmp_path, who)) for who in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)

    rows = diary_of(tmp_path).rows
    assert {row.title for row in rows} == {f"Bài {who}.{number}" for who in range(3) for number in range(10)}
    assert [row.number for row in rows] == list(range(1, 31))
    assert found(tmp_path) == []


def test_whoever_is_killed_while_writing_loses_nothing(tmp_path: Path) -> None:
    for round_ in range(6):
        writer = multiprocessing.get_context("fork").Process(target=_write, args=(tmp_path, round_))
        writer.start()
        time.sleep(0.01 + 0.015 * round_)  # the moment of the kill is not ours to choose: several are tried
        assert writer.pid
        os.kill(writer.pid, signal.SIGKILL)
        writer.join(30)
    note(tmp_path, aired("Sau cùng"))

    rows = diary_of(tmp_path).rows
    for round_ in range(6):
        numbers = [int(row.title.partition(".")[2]) for row in rows if re.match(rf"Bài {round_}\.", row.title)]
        assert numbers == list(range(len(numbers)))
    assert rows[-1].title == "Sau cùng"
    assert found(tmp_path) == []
