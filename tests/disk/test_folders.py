"""Second names of files: what is written under one never changes under another. Whoever waits for others."""

import ctypes
import errno
import fcntl
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.disk.folders import alone, link, remove, remove_folder, swap
from generator.messages import system


def test_a_name_that_is_taken_leads_elsewhere_then_and_its_other_names_stay_as_they_are(tmp_path: Path) -> None:
    old, new, file = (tmp_path / name for name in ("old", "new", "file"))
    old.write_text("cũ", encoding="utf-8")
    new.write_text("mới", encoding="utf-8")
    link(str(old), str(file))
    link(str(new), str(file))

    assert (file.read_text(encoding="utf-8"), old.read_text(encoding="utf-8")) == ("mới", "cũ")


def test_a_file_can_be_linked_where_its_bytes_stand_already(tmp_path: Path) -> None:
    kept, file = tmp_path / "kept", tmp_path / "file"
    kept.write_text("như cũ", encoding="utf-8")
    link(str(kept), str(file))
    link(str(kept), str(file))

    assert file.read_text(encoding="utf-8") == "như cũ"


def test_where_a_disk_knows_no_locks_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    inside = []
    with alone(str(tmp_path / "lock")):
        inside.append("a")

    assert inside == ["a"]


def held(number: int, refusals: dict[str, int]) -> Callable[[Path, Path], Path]:
    """Return a renaming that is refused as Windows does while a program holds a file: so often for each name."""
    real = Path.rename

    def rename(folder: Path, target: Path) -> Path:
        if refusals.get(folder.name, 0):
            refusals[folder.name] -= 1
            error = PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
            error.winerror = number  # type: ignore[attr-defined, unused-ignore]  # only Windows sets it
            raise error
        return real(folder, target)

    return rename


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Return a new folder and an old one, each with a file that tells which, where a system cannot exchange them."""
    new, output = tmp_path / "new", tmp_path / "output"
    for each, said in ((new, "new"), (output, "old")):
        each.mkdir()
        (each / "a").write_text(said, encoding="utf-8")
    monkeypatch.setattr(ctypes, "CDLL", no_library)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    return new, output


@pytest.mark.parametrize("name", ["output", "new", ".output.old"])
def test_a_folder_that_is_held_for_a_moment_is_waited_for(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(Path, "rename", held(32, {name: 3}))

    swap(*folders)

    assert [(folder / "a").read_text("utf-8") for folder in folders] == ["old", "new"]
    assert not folders[1].with_name(".output.old").exists()


@pytest.mark.parametrize("name", ["output", "new"])
def test_a_folder_that_stays_held_leaves_the_old_one_in_its_place(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(Path, "rename", held(32, {name: 99}))

    with pytest.raises(PermissionError) as refused:
        swap(*folders)

    assert [(folder / "a").read_text("utf-8") for folder in folders] == ["new", "old"]
    assert system.of_error(refused.value).startswith("tệp hoặc thư mục đang mở ở chương trình khác")


def no_library(*_: object, **__: object) -> object:
    """Refuse to load the C library, as where a system cannot exchange folders."""
    raise OSError


@pytest.mark.parametrize(("number", "refusals", "left"), [(32, 3, []), (145, 3, []), (32, 99, ["held"])])
def test_a_folder_to_be_removed_is_waited_for_while_something_in_it_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, refusals: int, left: list[str]
) -> None:
    real, refused = os.unlink, iter(range(refusals))

    def unlink(path: str, **where: int) -> None:
        if path == "held" and next(refused, None) is not None:
            error = PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
            error.winerror = number  # type: ignore[attr-defined, unused-ignore]  # only Windows sets it
            raise error
        real(path, **where)

    monkeypatch.setattr(os, "unlink", unlink)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    for name in ("a", "held", "z"):
        (tmp_path / "folder" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "folder" / name).touch()

    remove_folder(tmp_path / "folder")

    assert [file.name for file in (tmp_path / "folder").glob("*")] == left


def test_a_folder_that_is_not_there_is_no_folder_to_be_removed(tmp_path: Path) -> None:
    remove_folder(tmp_path / "none")

    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("refusals", "left"), [(3, False), (99, True)])
def test_a_file_to_be_removed_is_waited_for_while_it_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int, *, left: bool
) -> None:
    file, real, refused = tmp_path / "held", os.remove, iter(range(refusals))

    def refuse(path: str) -> None:
        if next(refused, None) is not None:
            error = PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
            error.winerror = 32  # type: ignore[attr-defined, unused-ignore]  # only Windows sets it
            raise error
        real(path)

    monkeypatch.setattr(os, "remove", refuse)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    file.touch()

    remove(str(file))

    assert file.exists() is left
