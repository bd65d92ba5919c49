"""What the desk removes after 90 days: what is there twice, and never the only copy of somebody's words."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from generator.desk.bin import delete, in_bin
from generator.desk.drafts import UnsavedWords, all_words, keep_words
from generator.desk.files import FOLDER
from generator.desk.history import base, kept
from generator.desk.outcomes import Saved
from generator.desk.tidying import tidy
from generator.desk.versions import read_version, versions
from tests.contents import TODAY
from tests.desk.office import GUIDE, NOTICE, approved, at, office, opened, shown, titled, told

LATER = TODAY + timedelta(days=200)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return office(tmp_path)


def files(folder: Path, name: str) -> list[Path]:
    return [file for file in (folder / FOLDER / name).rglob("*") if file.is_file()]


def aged(folder: Path) -> None:
    """Let every file of the desk be as old as the day of the tests."""
    for file in (folder / FOLDER).rglob("*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))


def every_version(folder: Path) -> Iterator[tuple[str, bytes | None]]:
    for name in (NOTICE, GUIDE):
        yield from ((one.digest, read_version(folder, name, one.digest)) for one in versions(folder, name))


def busy(folder: Path) -> str:
    """Do what fills the desk's folder; return the hash of what stands in no other place than among the bases."""
    for number in range(4):
        titled(folder, f"Lần {number}", hour=8 + number)
    (folder / NOTICE).write_bytes((folder / NOTICE).read_bytes() + "Sửa tay, rồi mất.\n".encode())
    alone = opened(folder).digest  # it was seen in a form, and replaced by hand afterwards
    (folder / NOTICE).write_bytes((folder / NOTICE).read_bytes() + "Lại sửa tay.\n".encode())
    opened(folder)
    approved(folder)
    titled(folder, "Bản sửa", hour=13)
    shown(folder)
    titled(folder, "Bài kia", name=GUIDE)
    gone = delete(folder, GUIDE, opened(folder, GUIDE).digest, who="lan", when=at(14))
    assert isinstance(gone, Saved)
    keep_words(folder / FOLDER, UnsavedWords(NOTICE, "lan", "0" * 64, at(15), {"title": ["Gõ dở"]}))
    return alone


def test_what_is_there_twice_goes_and_every_version_can_still_be_read(folder: Path) -> None:
    alone = busy(folder)
    before, log = dict(every_version(folder)), told(folder)
    binned = (folder / FOLDER / "bin" / in_bin(folder / FOLDER)[0].key / "content").read_bytes()
    bases, copies = len(files(folder, "bases")), len(files(folder, "history"))
    aged(folder)
    removed = tidy(folder, LATER)

    assert removed > 4
    assert len(files(folder, "bases")) < bases
    assert files(folder, "bin") == files(folder, "shown") == []
    assert len(files(folder, "history")) == copies + 1
    assert kept(folder / FOLDER, GUIDE)[0].content == binned
    assert {
        digest: read_version(folder, NOTICE, digest) or read_version(folder, GUIDE, digest) for digest in before
    } == before
    assert base(folder / FOLDER, alone) is not None
    assert [words.words for words in all_words(folder / FOLDER)] == [{"title": ["Gõ dở"]}]
    assert told(folder) == log
    assert shown(folder).is_revision  # what the revision was begun from is still known
    titled(folder, "Tiếp tục", hour=16)


def test_what_is_younger_or_needed_stays(folder: Path) -> None:
    busy(folder)
    before = {file: file.read_bytes() for name in ("bases", "history", "bin", "shown") for file in files(folder, name)}

    assert tidy(folder, TODAY) == 0
    assert {file: file.read_bytes() for file in before} == before
    aged(folder)
    every = frozenset(f"{file.parent.name}{file.name}" for file in files(folder, "bases"))
    bases = files(folder, "bases")
    tidy(folder, LATER, every)
    assert files(folder, "bases") == bases


def test_what_cannot_be_copied_from_the_bin_stays_in_it(folder: Path) -> None:
    busy(folder)
    where = folder / FOLDER / "history" / GUIDE
    if where.exists():
        where.rename(where.with_name("beiseite"))
    where.parent.mkdir(parents=True, exist_ok=True)
    where.write_bytes(b"")  # a file stands where the folder should be

    tidy(folder, LATER)

    assert len(in_bin(folder / FOLDER)) == 1


def test_a_damaged_entry_of_the_bin_holds_no_tidying_up(folder: Path) -> None:
    busy(folder)
    [binned] = in_bin(folder / FOLDER)
    (folder / FOLDER / "bin" / binned.key / "content").unlink()
    aged(folder)

    assert tidy(folder, LATER) > 1
    assert files(folder, "bin") == files(folder, "shown") == []


def test_a_folder_that_is_gone_is_no_error(tmp_path: Path) -> None:
    assert tidy(tmp_path / "nowhere", LATER) == 0
