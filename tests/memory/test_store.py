"""Bytes by their hash: what is read back is right or is not there; a store that cannot be written is none."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator.memory.store import Damaged, Store, write_whole
from tests.commands import environment

CONTENT = "Bà con trữ nước.".encode()
DIGEST = sha256(CONTENT).hexdigest()
NOW = 1_800_000_000.0
DAY = 24 * 3600


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    return tmp_path / "memory"


@pytest.fixture
def store(memory: Path, tmp_path: Path) -> Store:
    return Store(memory, tmp_path / "scratch")


def again(store: Store, tmp_path: Path) -> Store:
    """Return the store of a later build, which knows nothing of what was looked at."""
    return Store(store.folder, tmp_path / "later")


def entry(folder: Path, digest: str = DIGEST) -> Path:
    return folder / "objects" / digest[:2] / digest[2:]


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-3])


def flipped(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def grown(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\n")


def removed(file: Path) -> None:
    file.unlink()


def made_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def made_a_pipe(file: Path) -> None:
    """Leave a pipe there: who opens it waits until somebody writes into it, which nobody does."""
    file.unlink()
    os.mkfifo(file)


def made_a_device(file: Path) -> None:
    """Leave a link to a device there, which gives bytes without end."""
    file.unlink()
    file.symlink_to("/dev/zero")


WAYS = [emptied, cut, flipped, grown, removed, made_a_folder, made_a_pipe, made_a_device]
every_damage = pytest.mark.parametrize("damage", WAYS)


def test_what_was_put_is_read_back_by_its_hash(store: Store, memory: Path, tmp_path: Path) -> None:
    assert store.put(CONTENT) == DIGEST
    assert store.read(DIGEST) == CONTENT
    assert Path(store.file(DIGEST)).read_bytes() == CONTENT
    assert again(store, tmp_path).read(DIGEST) == CONTENT
    assert [file for file in memory.rglob("*") if file.is_file()] == [entry(memory)]
    assert not (tmp_path / "scratch").exists()


def test_what_was_never_put_is_not_there(store: Store) -> None:
    with pytest.raises(Damaged):
        store.read(DIGEST)
    with pytest.raises(Damaged):
        store.file(DIGEST)


def test_an_empty_file_is_kept_as_any_other(store: Store, tmp_path: Path) -> None:
    digest = store.put(b"")

    assert again(store, tmp_path).read(digest) == b""


@every_damage
def test_a_damaged_entry_is_as_good_as_none(
    store: Store, memory: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    store.put(CONTENT)
    damage(entry(memory))
    later = again(store, tmp_path)

    with pytest.raises(Damaged):
        later.read(DIGEST)
    with pytest.raises(Damaged):
        later.file(DIGEST)
    assert later.missing([DIGEST]) == {DIGEST}


@every_damage
def test_a_damaged_entry_is_mended_by_whoever_has_the_bytes(
    store: Store, memory: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    store.put(CONTENT)
    damage(entry(memory))
    later = again(store, tmp_path)

    assert later.put(CONTENT) == DIGEST
    assert later.read(DIGEST) == CONTENT
    assert Path(later.file(DIGEST)).read_bytes() == CONTENT


def test_a_damaged_entry_is_mended_beside_its_other_names(store: Store, memory: Path, tmp_path: Path) -> None:
    """Whoever spoils an output in place spoils the entry with it: the entry gets bytes of its own again."""
    store.put(CONTENT)
    output = tmp_path / "output.html"
    os.link(entry(memory), output)
    flipped(output)
    later = again(store, tmp_path)
    later.put(CONTENT)

    assert entry(memory).read_bytes() == CONTENT
    assert not entry(memory).samefile(output)


def test_what_is_missing_is_told_of_all_that_is_asked_for(store: Store, memory: Path, tmp_path: Path) -> None:
    one, other = store.put(b"1"), store.put(b"2")
    flipped(entry(memory, other))

    assert again(store, tmp_path).missing([one, other, DIGEST]) == {other, DIGEST}
    assert not entry(memory, other).exists()
    assert entry(memory, one).exists()


def test_what_was_made_for_a_key_is_not_made_again(store: Store, tmp_path: Path) -> None:
    asked: list[str] = []

    def make() -> bytes:
        asked.append("made")
        return CONTENT

    key = sha256(b"sheet").hexdigest()
    assert store.recall(key, make) == CONTENT
    assert again(store, tmp_path).recall(key, make) == CONTENT
    assert again(store, tmp_path).recall(sha256(b"another").hexdigest(), make) == CONTENT
    assert asked == ["made", "made"]


@every_damage
@pytest.mark.parametrize("kind", ["keys", "objects"])
def test_what_was_made_for_a_key_is_made_again_where_it_is_damaged(
    store: Store, memory: Path, tmp_path: Path, damage: Callable[[Path], None], kind: str
) -> None:
    key = sha256(b"sheet").hexdigest()
    store.recall(key, lambda: CONTENT)
    damage(next(file for file in (memory / kind).rglob("*") if file.is_file()))

    assert again(store, tmp_path).recall(key, lambda: CONTENT) == CONTENT


def read_only(memory: Path) -> None:
    """Make *memory* a place that takes nothing; modes do not bind root, so a file stands where folders should be."""
    memory.mkdir()
    (memory / "objects").touch()
    (memory / "keys").touch()


def test_what_was_made_for_one_key_is_not_taken_for_another(store: Store, memory: Path, tmp_path: Path) -> None:
    made = {key: store.recall(key, key.encode) for key in ("aa11", "bb22")}
    (memory / "keys/aa/11").replace(memory / "keys/bb/22")

    assert Store(memory, tmp_path / "other").recall("bb22", lambda: made["bb22"]) == b"bb22"


def test_what_a_folder_does_not_take_is_kept_for_one_build(store: Store, memory: Path, tmp_path: Path) -> None:
    read_only(memory)
    key = sha256(b"sheet").hexdigest()

    assert store.put(CONTENT) == DIGEST
    assert store.read(DIGEST) == CONTENT
    assert Path(store.file(DIGEST)).is_relative_to(tmp_path / "scratch")
    assert store.recall(key, lambda: b"made") == b"made"
    assert store.recall(key, lambda: b"made again") == b"made"
    store.close()
    assert not (tmp_path / "scratch").exists()


def test_without_a_folder_everything_is_kept_for_one_build(tmp_path: Path) -> None:
    store = Store(None, tmp_path / "scratch")

    store.put(CONTENT)
    store.prune(set(), NOW)
    assert store.read(DIGEST) == CONTENT
    store.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.row("R3")
def test_a_damaged_entry_that_cannot_be_mended_is_not_published(
    memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full keeps the damaged bytes; the sound ones are in the folder for this build."""
    store = Store(memory, tmp_path / "scratch")
    store.put(CONTENT)
    flipped(entry(memory))
    later = again(store, tmp_path)
    full_disk(monkeypatch, memory)

    assert later.put(CONTENT) == DIGEST
    assert Path(later.file(DIGEST)).read_bytes() == CONTENT
    assert later.read(DIGEST) == CONTENT


def full_disk(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let every file that is written below *folder* fail as on a full disk."""
    replace = os.replace

    def fail(source: str, target: str | Path) -> None:
        if Path(target).is_relative_to(folder):
            raise OSError(errno.ENOSPC, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail)


def test_a_full_disk_is_as_good_as_no_folder(
    store: Store, memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_disk(monkeypatch, memory)

    assert store.put(CONTENT) == DIGEST
    assert store.recall(sha256(b"sheet").hexdigest(), lambda: b"made") == b"made"
    assert Path(store.file(DIGEST)).is_relative_to(tmp_path / "scratch")
    assert [file for file in memory.rglob("*") if file.is_file()] == []


def test_a_disk_that_is_full_everywhere_is_told(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full_disk(monkeypatch, tmp_path)

    with pytest.raises(OSError, match="No space left"):
        store.put(CONTENT)


def test_two_stores_on_one_folder_share_what_they_hold(memory: Path, tmp_path: Path) -> None:
    one, other = Store(memory, tmp_path / "one"), Store(memory, tmp_path / "other")
    one.put(CONTENT)

    assert other.read(DIGEST) == CONTENT
    assert other.put(CONTENT) == DIGEST
    one.close()
    assert Path(other.file(DIGEST)).read_bytes() == CONTENT


_PUTS = """
import sys
from pathlib import Path
from generator.memory.store import Store
store = Store(Path("memory"), Path("scratch"))
for number in range(300):
    store.read(store.put(f"{number % 60}".encode() * 5000))
    store.recall(f"{number % 30:064d}", lambda: f"{number % 30}".encode() * 3000)
"""


def test_processes_that_write_the_same_entries_at_once_leave_them_whole(tmp_path: Path) -> None:
    running = [subprocess.Popen([sys.executable, "-c", _PUTS], cwd=tmp_path, env=environment()) for _ in range(3)]

    assert [process.wait(timeout=300) for process in running] == [0, 0, 0]
    files = [file for file in (tmp_path / "memory" / "objects").rglob("*") if file.is_file()]
    assert len(files) == 60 + 30
    assert [file for file in files if sha256(file.read_bytes()).hexdigest() != file.parent.name + file.name] == []
    assert not (tmp_path / "scratch").exists()


def aged(file: Path, days: float) -> Path:
    os.utime(file, (NOW - days * DAY, NOW - days * DAY))
    return file


def test_pruning_leaves_what_is_needed_published_or_young(store: Store, memory: Path, tmp_path: Path) -> None:
    needed, published, young, old = (entry(memory, store.put(name)) for name in (b"1", b"2", b"3", b"4"))
    os.link(published, tmp_path / "output.html")
    for file, days in ((needed, 90), (published, 90), (young, 29), (old, 31)):
        aged(file, days)
    store.prune({needed.parent.name + needed.name}, NOW)

    assert [file.exists() for file in (needed, published, young, old)] == [True, True, True, False]


def test_pruning_removes_old_keys_and_what_killed_builds_left_half_written(store: Store, memory: Path) -> None:
    store.recall("ab" + "0" * 62, lambda: CONTENT)
    key, half = memory / "keys" / "ab" / ("0" * 62), entry(memory).with_name(".half.123")
    half.touch()
    for file in (key, half):
        aged(file, 31)
    store.prune(set(), NOW)

    assert [key.exists(), half.exists()] == [False, False]


def test_pruning_touches_nothing_but_entries(store: Store, memory: Path) -> None:
    """The preview, too, is built below `.tinlang`, and its files are as old as their last change."""
    store.put(CONTENT)
    others = [memory / "preview" / "site" / "index.html", memory / "state-1", memory / "templates-1" / "a.cache"]
    for file in others:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        aged(file, 90)
    store.prune(set(), NOW)

    assert [file for file in others if not file.exists()] == []


def test_pruning_is_done_once_a_week(store: Store, memory: Path) -> None:
    store.put(b"first")
    store.prune(set(), NOW)
    old = aged(entry(memory, store.put(CONTENT)), 60)
    store.prune(set(), NOW + 6 * DAY)
    assert old.exists()
    store.prune(set(), NOW + 8 * DAY)
    assert not old.exists()


def test_what_is_settled_is_on_the_disk_before_it_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    replace = os.replace

    def note(old: str, new: Path) -> None:
        happened.append("replace")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", lambda _number: happened.append("fsync"))
    monkeypatch.setattr(os, "replace", note)

    write_whole(tmp_path / "a", b"1", settled=True)
    write_whole(tmp_path / "b", b"1")

    assert happened == ["fsync", "replace", "replace"]
