"""Sticks on a real FAT32: order after removals and rewrites, what is read back, whose files are touched."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path, PurePosixPath

import pytest

from generator.channels.sound.read_first import StickSession, StickTrack
from generator.stick.drive import FolderDrive, is_fat, kind_of, plugged_in
from generator.stick.layout import LIST, MOST_LETTERS, SHEET, StickFile, files_of_stick
from generator.stick.record import RECORD, OnStick, StickRecord, read_record
from generator.stick.writing import ROOT, StickDone, StickRefused, look_at, write_stick
from tests.stick.fat import FatImage

WHOM = ("dong", "2026-12-07")
FIRST = date(2026, 12, 7)


def sessions(days: int, titles: Sequence[str] = ("Mở đầu", "Cắt nước", "Lời kết")) -> list[StickSession]:
    tracks = tuple(StickTrack(title, PurePosixPath(f"{number}.mp3"), 5) for number, title in enumerate(titles))
    every = ((FIRST + timedelta(days=day), slot) for day in range(days) for slot in ("sang", "chieu"))
    return [StickSession(day, slot, f"Buổi {slot}", "5h30", tracks) for day, slot in every]


def files(of: Sequence[StickSession], taken: Sequence[str] = (), mark: bytes = b"a") -> list[StickFile]:
    sounds = {f"{number}.mp3": mark * (700 + 40 * number) for number in range(120)}
    return list(files_of_stick(of, sounds, b"%PDF" + mark, taken))


def laid(drive: FatImage | FolderDrive, days: int, mark: bytes = b"a") -> StickDone:
    state = look_at(drive)
    return write_stick(drive, state, files(sessions(days), state.others, mark), WHOM, lambda *_: None)


def tree(drive: FatImage, folder: PurePosixPath = ROOT) -> dict[str, list[str]]:
    """Return what each folder of *drive* lists, in its own order."""
    found = {str(folder): [name for name, _ in drive.names(folder)]}
    for name, is_folder in drive.names(folder):
        found |= tree(drive, folder / name) if is_folder else {}
    return found


@pytest.fixture
def stick(tmp_path: Path) -> FatImage:
    return FatImage.made(tmp_path / "stick.img")


def test_a_stick_lists_its_files_in_the_order_in_which_they_are_played(stick: FatImage) -> None:
    done = laid(stick, 2)
    found = tree(stick)

    assert found["."] == [RECORD, "01-0712-sang", "02-0712-chieu", "03-0812-sang", "04-0812-chieu", SHEET]
    assert found["03-0812-sang"] == ["01-mo-dau.mp3", "02-cat-nuoc.mp3", "03-loi-ket.mp3", LIST]
    assert stick.read(PurePosixPath("04-0812-chieu/02-cat-nuoc.mp3")) == b"a" * 740
    assert (done.files, done.in_order, done.warnings) == (17, True, ())
    assert read_record(stick.read(PurePosixPath(RECORD))).whole


def test_the_order_holds_after_removals_and_rewrites_beside_files_of_others(stick: FatImage) -> None:
    """First fit: a hole that others left is filled by what comes later, where it is wide enough."""
    for name in ("a.mp3", "Ảnh cưới của bà con trong thôn năm 2019.jpg", "b", "Đám giỗ nhà ông Tư.mp3"):
        stick.write(PurePosixPath(name), b"x")
    laid(stick, 3)
    for name in ("b", "a.mp3"):
        stick.remove(PurePosixPath(name))
    for days, mark in ((1, b"b"), (4, b"c"), (2, b"d"), (7, b"e")):
        done = laid(stick, days, mark)
        folders = [name for name, is_folder in stick.names(ROOT) if is_folder]

        assert folders == sorted(folders)
        assert len(folders) == 2 * days
        assert done.in_order
        assert ["Ảnh cưới" in warning and "Loa có thể phát" in warning for warning in done.warnings] == [True]
        assert stick.read(PurePosixPath("01-0712-sang/01-mo-dau.mp3")) == mark * 700
    kept = [name for name, is_folder in stick.names(ROOT) if not is_folder and name not in (RECORD, SHEET)]
    assert kept == ["Ảnh cưới của bà con trong thôn năm 2019.jpg", "Đám giỗ nhà ông Tư.mp3"]


def test_a_hundred_items_with_all_letters_of_vietnamese(stick: FatImage) -> None:
    letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    titles = [f"{letters[number % len(letters) :]} {letters.upper()}" for number in range(98)] + ["…", "CON"]
    (long,) = sessions(1, ["Mở đầu", *titles, "Lời kết"])[:1]
    write_stick(stick, look_at(stick), files([long]), WHOM, lambda *_: None)
    names = tree(stick)["01-0712-sang"]

    assert len(names) == 103
    assert names == [*sorted(names[:-1]), LIST]
    assert all(name.isascii() and len(name) <= MOST_LETTERS for name in names)
    assert len({name.lower() for name in names}) == len(names)
    assert names[99:102] == ["100-bai.mp3", "101-con-x.mp3", "102-loi-ket.mp3"]


def test_what_somebody_changed_or_added_stays_and_is_told(stick: FatImage) -> None:
    laid(stick, 1)
    changed, added = PurePosixPath("01-0712-sang/02-cat-nuoc.mp3"), PurePosixPath("02-0712-chieu/nhac.mp3")
    stick.remove(changed)
    stick.write(changed, b"z" * 740)
    stick.write(added, b"n")
    stick.remove(PurePosixPath(SHEET))
    stick.write(PurePosixPath(SHEET), b"%PDF of somebody")
    done = laid(stick, 1, b"b")

    assert stick.read(changed) == b"z" * 740
    assert stick.read(added) == b"n"
    assert stick.read(PurePosixPath(SHEET)) == b"%PDF of somebody"
    found = tree(stick)
    assert found["01-0712-sang"] == ["02-cat-nuoc.mp3"]
    assert found["01-0712-san-2"] == ["01-mo-dau.mp3", "02-cat-nuoc.mp3", "03-loi-ket.mp3", LIST]
    assert "DOC-TRUOC-2.pdf" in found["."]
    assert any("02-cat-nuoc.mp3" in warning for warning in done.warnings)
    assert any("02-0712-chieu" in warning for warning in done.warnings)


class PulledOut(Exception):  # noqa: N818 - what happened
    pass


@pytest.mark.parametrize("after", [0, 1, 4, 8, 9])
def test_a_stick_that_was_pulled_out_is_known_the_next_time_and_written_whole(stick: FatImage, after: int) -> None:
    laid(stick, 1)
    stick.write(PurePosixPath("cua-toi.mp3"), b"mine")
    written = []

    def far(done: int, total: int) -> None:
        written.append((done, total))
        if done > after:
            raise PulledOut

    state = look_at(stick)
    shorter = [replace(file, content=file.content[:-9]) for file in files(sessions(2), state.others, b"b")]
    with pytest.raises(PulledOut):
        write_stick(stick, state, shorter, WHOM, far)
    half = PurePosixPath("01-0712-sang/01-mo-dau.mp3")
    stick.remove(half)
    stick.write(half, b"b" * 31)  # as much of it as was written
    assert not read_record(stick.read(PurePosixPath(RECORD))).whole

    done = laid(stick, 1, b"c")

    assert "bị ngắt giữa chừng" in done.warnings[0]
    assert stick.read(PurePosixPath("cua-toi.mp3")) == b"mine"
    assert sorted(tree(stick)) == [".", "01-0712-sang", "02-0712-chieu"]
    assert stick.read(half) == b"c" * 700
    assert not any("ngắt" in warning for warning in laid(stick, 1).warnings)


def test_no_room_is_told_before_anything_changes(tmp_path: Path) -> None:
    stick = FatImage.made(tmp_path / "stick.img")
    laid(stick, 1)
    stick.write(PurePosixPath("phim.mkv"), b"m" * (stick.free - 20 * stick.cluster))
    before, free = tree(stick), stick.free

    with pytest.raises(StickRefused, match="không đủ chỗ"):
        laid(stick, 14)
    assert (tree(stick), stick.free) == (before, free)
    assert laid(stick, 1, b"b").files == 9  # the room of our own files counts


def test_a_damaged_record_stops_all_before_anything_changes(stick: FatImage) -> None:
    laid(stick, 1)
    stick.remove(PurePosixPath(RECORD))
    stick.write(PurePosixPath(RECORD), b"\0" * 512)
    before = tree(stick)

    with pytest.raises(StickRefused, match="không còn biết tệp nào"):
        laid(stick, 1)
    assert tree(stick) == before


def test_a_record_whose_writing_was_cut_off_is_found_beside_it(stick: FatImage) -> None:
    laid(stick, 1)
    content = stick.read(PurePosixPath(RECORD))
    stick.remove(PurePosixPath(RECORD))
    stick.write(PurePosixPath(f"{RECORD}.new"), content)

    assert len(look_at(stick).ours) == 9


@pytest.mark.parametrize(
    "path",
    ["cua-toi.mp3", "Ảnh/cuoi.jpg", "../a.mp3", "/etc/passwd", "a/../../b", "C:/a", "a\\b", "", ".."],
    ids=lambda path: path or "nothing",
)
def test_a_record_that_leads_out_of_the_stick_is_no_record(path: str) -> None:
    ours = {"01-0712-sang/01-a.mp3": OnStick(1, "0" * 64)}
    told = json.loads(StickRecord("dong", "2026-12-07", ours, ["01-0712-sang"]).as_bytes())

    assert read_record(json.dumps(told).encode()).files == ours
    for part, value in (("files", {path: [1, "0" * 64]}), ("folders", [path])):
        with pytest.raises(ValueError, match=RECORD):
            read_record(json.dumps({**told, part: value}).encode())


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"null", b'{"tinlang": 1}', b'{"tinlang": 2}', b"\xff" * 9])
def test_anything_else_is_no_record(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what JSON says of it, or the name of the record
        read_record(content)


class Faulty(FatImage):
    """A stick that gives back other bytes than it was given, as worn ones do."""

    def read(self, path: PurePosixPath) -> bytes:
        content = super().read(path)
        return content[:-1] + b"?" if path.name.startswith("02-") else content


class Unsorted(FatImage):
    """A stick that lists its folders the other way round."""

    def names(self, folder: PurePosixPath) -> list[tuple[str, bool]]:
        return super().names(folder)[::-1]


@pytest.mark.parametrize(("kind", "told"), [(Faulty, "không giống bản gốc"), (Unsorted, "không đúng thứ tự")])
def test_what_is_read_back_otherwise_is_told(stick: FatImage, kind: type[FatImage], told: str) -> None:
    with pytest.raises(OSError, match=told):
        laid(kind(stick.image), 1)
    assert not read_record(stick.read(PurePosixPath(RECORD))).whole


@pytest.mark.parametrize(("kind", "told"), [("ntfs3", "NTFS"), ("exfat", "exFAT"), ("ext4", "ổ đĩa của máy")])
def test_what_simple_players_do_not_read_is_told(stick: FatImage, kind: str, told: str) -> None:
    done = laid(replace(stick, kind=kind), 1)

    assert told in done.warnings[0]
    assert not done.in_order


def test_a_folder_of_the_disk_serves_as_well(tmp_path: Path) -> None:
    mine = tmp_path / "cua-toi.txt"
    mine.write_text("mine")
    drive = FolderDrive(tmp_path)
    laid(drive, 2)
    done = laid(drive, 1, b"b")

    assert mine.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["01-0712-sang", "02-0712-chieu", SHEET, "cua-toi.txt", RECORD]
    )
    assert any("cua-toi.txt" in warning for warning in done.warnings)
    assert drive.cluster > 0
    assert not is_fat(kind_of(tmp_path))
    assert plugged_in() == sorted(plugged_in())


def test_a_file_of_others_is_never_written_over(tmp_path: Path) -> None:
    drive = FolderDrive(tmp_path)
    (tmp_path / "a.mp3").write_bytes(b"mine")

    with pytest.raises(FileExistsError):
        drive.write(PurePosixPath("a.mp3"), b"ours")
    assert (tmp_path / "a.mp3").read_bytes() == b"mine"


def test_a_stick_that_was_pulled_out_before_anything_was_removed_loses_nothing_of_ours(stick: FatImage) -> None:
    """The record then names both what stood there and what was to come, which is shorter."""
    laid(stick, 1)
    state = look_at(stick)

    class Dead(FatImage):
        def remove(self, path: PurePosixPath) -> None:
            if path.name != RECORD:
                raise PulledOut
            super().remove(path)

    shorter = [replace(file, content=file.content[:-9]) for file in files(sessions(1), state.others)]
    with pytest.raises(PulledOut):
        write_stick(Dead(stick.image), state, shorter, WHOM, lambda *_: None)
    done = laid(stick, 1, b"b")

    assert [warning for warning in done.warnings if "ngắt" not in warning] == []
    assert sorted(tree(stick)) == [".", "01-0712-sang", "02-0712-chieu"]


def test_a_folder_that_leads_elsewhere_is_left_alone(tmp_path: Path) -> None:
    stick, elsewhere = tmp_path / "stick", tmp_path / "elsewhere"
    stick.mkdir()
    drive = FolderDrive(stick)
    laid(drive, 1)
    (stick / "01-0712-sang").rename(elsewhere)
    (stick / "01-0712-sang").symlink_to(elsewhere, target_is_directory=True)
    done = laid(drive, 1, b"b")

    assert len(list(elsewhere.iterdir())) == 4
    assert (elsewhere / "01-mo-dau.mp3").read_bytes() == b"a" * 700
    assert (stick / "01-0712-san-2" / "01-mo-dau.mp3").read_bytes() == b"b" * 700
    assert any("01-0712-sang" in warning for warning in done.warnings)
