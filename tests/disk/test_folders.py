"""Second names of files: what is written under one never changes under another. And whoever waits for others."""

import fcntl
from pathlib import Path

import pytest

from generator.disk.folders import alone, link


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
