"""Alerts that went out are noted once, and nothing of what is noted is ever lost."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from generator.desk.alerts import note_sent
from generator.desk.events import read_log
from generator.desk.files import FOLDER
from generator.desk.outcomes import Unsaved
from generator.model import AlertKind, SentAlert
from generator.readers.alerts import read_alerts
from generator.rendering.cap import CapMessage, cap_xml
from generator.source import Source

WHEN = "2026-11-24T08:00:00.000000+07:00"
FIRST = SentAlert("cau-sut", "cau-sut.1.aa", AlertKind.ALERT, "2026-11-23T00:00:00+07:00", "xa.example")
SECOND = SentAlert("cau-sut", "cau-sut.2.bb", AlertKind.UPDATE, "2026-12-01T00:00:00+07:00", "xa.example")


def site(*rows: SentAlert) -> dict[str, bytes]:
    messages = {
        f"canh-bao/{row.slug}.cap": cap_xml(CapMessage(row.identifier, row.sender, row.sent, row.kind.value, "Ghi chú"))
        for row in rows
    }
    return {path: text.encode() for path, text in messages.items()} | {"index.html": b"<p>"}


def note(folder: Path, *rows: SentAlert) -> Sequence[SentAlert]:
    noted = note_sent(folder, site(*rows), who="lan", when=WHEN)
    assert not isinstance(noted, Unsaved), noted
    return noted


def noted_in(folder: Path, month: str = "2026-11") -> Sequence[SentAlert]:
    name = f"alerts/{month}.csv"
    sent, problems = read_alerts(Source(PurePosixPath(name), (folder / name).read_text(encoding="utf-8")))
    assert sent, problems
    return sent.rows


def test_what_went_out_is_noted_once_by_the_month_in_which_it_was_sent(tmp_path: Path) -> None:
    assert note(tmp_path, FIRST) == (FIRST,)
    assert note(tmp_path, FIRST) == ()
    assert note(tmp_path, SECOND) == (SECOND,)

    assert (noted_in(tmp_path), noted_in(tmp_path, "2026-12")) == ((FIRST,), (SECOND,))
    assert [event.what for event in read_log(tmp_path / FOLDER).events] == ["alerts", "alerts"]


def test_a_site_without_alerts_notes_nothing(tmp_path: Path) -> None:
    assert note(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_rows_are_added_to_what_a_spreadsheet_saved(tmp_path: Path) -> None:
    (tmp_path / "alerts").mkdir()
    head = "\ufeffsent;slug;identifier;kind;sender"
    row = f"{FIRST.sent};{FIRST.slug};{FIRST.identifier};{FIRST.kind};{FIRST.sender}"
    (tmp_path / "alerts/2026-11.csv").write_text(f"{head}\n{row}", encoding="utf-8")
    other = SentAlert("bao", "bao.1.cc", AlertKind.ALERT, "2026-11-24T00:00:00+07:00", "xa.example")

    note(tmp_path, other)

    text = (tmp_path / "alerts/2026-11.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[:2] == [head.strip("\ufeff"), row]
    assert other.identifier in text.splitlines()[2]


def test_a_damaged_table_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "alerts").mkdir()
    damaged = b"slug,identifier,kind,sent,sender\ncau-sut,x\n"
    (tmp_path / "alerts/2026-11.csv").write_bytes(damaged)

    assert isinstance(note_sent(tmp_path, site(FIRST), who="", when=WHEN), Unsaved)
    assert (tmp_path / "alerts/2026-11.csv").read_bytes() == damaged
