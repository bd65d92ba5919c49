"""Saving: never over another's words, never half, and the words are in every outcome."""

import errno
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.desk import history
from generator.desk.edits import Edit, InsertItem, MoveItem, RemoveValue, RewriteText, SetValue
from generator.desk.events import AuditEvent, append, log_of, read_log
from generator.desk.files import FOLDER, desk_of, digest_of
from generator.desk.history import in_names, kept
from generator.desk.merge import merge
from generator.desk.outcomes import Conflicting, FieldConflict, Reason, Saved, Unsaved
from generator.desk.saving import create, open_file, save
from generator.desk.written import values_of
from generator.load import load
from generator.memory.unchanged import read_below
from generator.messages import desk as messages
from tests.desk.written_files import GUIDE

NAME = "guides/x.yaml"
TEXT = "# đầu\ntitle: Một  # một\ntext: hai\nsteps:\n  - a\n  - b\nnotes: [c, d]\n"
WHEN = "2026-11-24T10:42:07"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "guides").mkdir(parents=True)
    (folder / NAME).write_bytes(TEXT.encode())
    return folder


def opened(folder: Path) -> str:
    found = open_file(folder, NAME)
    assert isinstance(found, Saved)
    return found.digest


def save_title(folder: Path, base: str, title: str = "Hai") -> Saved | Unsaved | Conflicting:
    return save(folder, NAME, base, [SetValue(("title",), title)], who="lan", when=WHEN, reason="thử")


def test_a_file_that_clashes_and_that_nobody_has_opened_is_kept_for_the_next_save(folder: Path) -> None:
    base = opened(folder)
    theirs = TEXT.replace("Một ", "Tay ").replace("text: hai", "text: ba")  # by a program that asks nobody
    (folder / NAME).write_text(theirs, encoding="utf-8")
    clash = save_title(folder, base)
    assert isinstance(clash, Conflicting)
    (folder / NAME).write_text(theirs.replace("text: ba", "text: bốn"), encoding="utf-8")
    again = save_title(folder, clash.digest)

    assert isinstance(again, Saved), "what changed since is another field"
    assert again.content.decode() == theirs.replace("Tay ", "Hai ").replace("text: ba", "text: bốn")


def test_what_is_saved_is_written_kept_and_told(folder: Path) -> None:
    saved = save_title(folder, opened(folder))

    new = TEXT.replace("Một ", "Hai ")
    assert saved == Saved(digest_of(new.encode()), new.encode())
    assert (folder / NAME).read_text(encoding="utf-8") == new
    desk = folder / FOLDER
    assert [(copy.when, copy.content.decode()) for copy in kept(desk, NAME)] == [(in_names(WHEN), TEXT)]
    before, after = digest_of(TEXT.encode()), digest_of(new.encode())
    assert read_log(desk).events == (AuditEvent("save", NAME, "lan", WHEN, before, after, "thử"),)


def written_at(file: Path) -> tuple[int, int, int]:
    """Return what changes of a file when it is written, and not when it is read."""
    found = file.stat()
    return found.st_ino, found.st_mtime_ns, found.st_ctime_ns


def test_opening_writes_nothing_and_a_save_that_changes_nothing_is_no_deed(folder: Path) -> None:
    stamp = written_at(folder / NAME)
    save_title(folder, opened(folder), "Một")

    assert written_at(folder / NAME) == stamp
    assert read_log(folder / FOLDER).events == ()
    assert kept(folder / FOLDER, NAME) == []


def test_the_folder_of_the_desk_is_no_content(folder: Path) -> None:
    save_title(folder, opened(folder))

    content = load(folder)
    assert list(content.texts) == [f"{folder.as_posix()}/{NAME}"]
    assert content.problems == ()


def test_other_fields_are_merged(folder: Path) -> None:
    base = opened(folder)
    (folder / NAME).write_text(TEXT.replace("hai", "ba").replace("# đầu", "# khác"), encoding="utf-8")

    saved = save_title(folder, base)

    assert isinstance(saved, Saved)
    assert saved.merged == (("text",),)
    new = TEXT.replace("hai", "ba").replace("# đầu", "# khác").replace("Một ", "Hai ")
    assert (folder / NAME).read_text(encoding="utf-8") == new


def test_the_same_field_on_both_sides_is_a_conflict_and_nothing_is_written(folder: Path) -> None:
    base = opened(folder)
    theirs = TEXT.replace("Một ", "Ba ")
    (folder / NAME).write_text(theirs, encoding="utf-8")

    outcome = save_title(folder, base)

    assert isinstance(outcome, Conflicting)
    assert outcome.fields == (FieldConflict(("title",), "Một", "Hai", "Ba"),)
    assert outcome.edits == (SetValue(("title",), "Hai"),)
    assert outcome.digest == digest_of(theirs.encode())
    assert (folder / NAME).read_text(encoding="utf-8") == theirs
    assert isinstance(save_title(folder, outcome.digest), Saved)


def test_where_both_typed_the_same_there_is_no_conflict(folder: Path) -> None:
    base = opened(folder)
    (folder / NAME).write_text(TEXT.replace("Một ", "Hai "), encoding="utf-8")

    assert isinstance(save_title(folder, base), Saved)


def test_without_what_the_form_was_made_from_a_field_that_differs_is_a_conflict(folder: Path) -> None:
    outcome = save_title(folder, "0" * 64)

    assert isinstance(outcome, Conflicting)
    assert outcome.fields == (FieldConflict(("title",), None, "Hai", "Một"),)
    assert isinstance(save_title(folder, "0" * 64, "Một"), Saved)


@pytest.mark.parametrize(
    ("mine", "old", "new", "fields"),
    [
        (SetValue(("steps", 0), "x"), "- b", "- y", ()),
        (SetValue(("steps", 0), "x"), "  - a\n  - b", "  - b\n  - a", (("steps",),)),
        (SetValue(("steps", 0), "x"), "  - b", "  - b\n  - c", (("steps",),)),
        (MoveItem(("steps", 0), 1), "- b", "- y", (("steps",),)),
        (InsertItem(("notes", 0), "x"), "- b", "- y", ()),
        (RemoveValue(("steps",)), "- b", "- y", (("steps",),)),
        (RemoveValue(("steps", 0)), "[c, d]", "[c]", ()),
        (SetValue(("title",), "x"), "title: Một  # một\n", "", (("title",),)),
        (RemoveValue(("title",)), "title: Một  # một\n", "", ()),
        (RewriteText("title: x\n"), "- b", "- y", ((),)),
    ],
)
def test_fields_are_merged_and_lists_whose_items_move_are_one_field(
    mine: Edit, old: str, new: str, fields: tuple[object, ...]
) -> None:
    _, _, conflicts = merge(TEXT.encode(), TEXT.replace(old, new).encode(), GUIDE, [mine])

    assert tuple(conflict.at for conflict in conflicts) == fields


@given(st.sets(st.sampled_from(["a", "b", "c", "d"])), st.sets(st.sampled_from(["a", "b", "c", "d"])))
def test_a_merge_has_what_both_typed_or_tells_where_they_differ(mine: set[str], theirs: set[str]) -> None:
    keys = ["a", "b", "c", "d"]
    base = "".join(f"{key}: 1\n" for key in keys).encode()
    other = "".join(f"{key}: {2 if key in theirs else 1}\n" for key in keys).encode()

    left, fields, conflicts = merge(base, other, GUIDE, [SetValue((key,), "3") for key in sorted(mine)])

    assert {conflict.at for conflict in conflicts} == {(key,) for key in mine & theirs}
    assert set(fields) == {(key,) for key in theirs}
    assert len(left) == len(mine)


def test_a_program_that_writes_in_the_last_moment_is_not_overwritten(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base, keep, theirs = opened(folder), history.keep, [TEXT.replace("Một ", "Ba ")]

    def keep_and_write(desk: Path, name: str, content: bytes, when: str) -> Path:
        if theirs:
            (folder / NAME).write_text(theirs.pop(), encoding="utf-8")
        return keep(desk, name, content, when)

    monkeypatch.setattr(history, "keep", keep_and_write)
    outcome = save_title(folder, base)

    assert isinstance(outcome, Conflicting)
    assert outcome.fields == (FieldConflict(("title",), "Một", "Hai", "Ba"),)


def test_a_log_that_cannot_be_written_undoes_no_save_and_is_made_up_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise raising(errno.ENOSPC)

    with monkeypatch.context() as patched:
        patched.setattr("generator.desk.saving.append", full)
        saved = save_title(folder, opened(folder))
        again = save_title(folder, opened(folder), "Ba")
    assert isinstance(saved, Saved)
    assert isinstance(again, Unsaved)
    assert again.why is Reason.DISK_FULL
    assert (folder / NAME).read_bytes() == saved.content
    assert read_log(folder / FOLDER).events == ()

    save_title(folder, opened(folder), "Bốn")

    events = read_log(folder / FOLDER).events
    assert [event.before for event in events] == [digest_of(TEXT.encode()), saved.digest]


def raising(number: int, winerror: int = 0) -> OSError:
    error = OSError(number, os.strerror(number))
    if winerror:
        error.winerror = winerror  # type: ignore[attr-defined, unused-ignore]  # only Windows sets it
    return error


def gone(folder: Path) -> None:
    (folder / NAME).unlink()


def renamed(folder: Path) -> None:
    (folder / NAME).rename(folder / "guides/y.yaml")


def read_only(folder: Path) -> None:
    (folder / NAME).chmod(0o444)


def folder_gone(folder: Path) -> None:
    folder.rename(folder.with_name("moved"))


def inner_folder_gone(folder: Path) -> None:
    (folder / "guides").rename(folder / "moved")


def faulty(folder: Path) -> None:
    (folder / NAME).write_bytes(b"title: [a\n")


@pytest.mark.parametrize(
    ("meanwhile", "why"),
    [
        (gone, Reason.GONE),
        (renamed, Reason.RENAMED),
        (read_only, Reason.READ_ONLY),
        (folder_gone, Reason.FOLDER_GONE),
        (inner_folder_gone, Reason.FOLDER_GONE),
        (faulty, Reason.FAULTY),
    ],
)
def test_what_happened_meanwhile_is_told_and_the_words_are_kept(
    folder: Path, meanwhile: Callable[[Path], None], why: Reason
) -> None:
    base = opened(folder)
    meanwhile(folder)

    outcome = save_title(folder, base)

    assert isinstance(outcome, Unsaved)
    assert (outcome.why, outcome.edits) == (why, (SetValue(("title",), "Hai"),))
    assert outcome.message == messages.unsaved(why.value, NAME, outcome.detail)
    assert not list(folder.glob(f"{FOLDER}/new/*"))


@pytest.mark.parametrize(
    ("error", "why", "tries"),
    [
        (raising(errno.ENOSPC), Reason.DISK_FULL, 1),
        (raising(errno.EACCES), Reason.READ_ONLY, 1),
        (raising(errno.EIO), Reason.DISK, 1),
        *((raising(errno.EACCES, number), Reason.IN_USE, 8) for number in (5, 32, 33)),
    ],
)
def test_what_the_disk_says_is_told_and_the_old_file_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, why: Reason, tries: int
) -> None:
    base, replace = opened(folder), os.replace
    waits: list[float] = []
    tried: list[object] = []

    def refuse(source: str, target: str | Path) -> None:
        if os.fspath(target) != os.fspath(folder / NAME):
            return replace(source, target)
        tried.append(target)
        raise error

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(time, "sleep", waits.append)
    outcome = save_title(folder, base)

    assert isinstance(outcome, Unsaved)
    assert (outcome.why, len(tried)) == (why, tries)
    assert outcome.edits == (SetValue(("title",), "Hai"),)
    assert sum(waits) < 2
    assert (folder / NAME).read_text(encoding="utf-8") == TEXT
    assert read_log(folder / FOLDER).events == ()
    assert not list(folder.glob(f"{FOLDER}/new/*"))


def test_a_file_that_is_held_for_a_moment_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base, replace, errors = opened(folder), os.replace, [raising(errno.EACCES, 32), raising(errno.EACCES, 5)]

    def refuse(source: str, target: str | Path) -> None:
        if os.fspath(target) == os.fspath(folder / NAME) and errors:
            raise errors.pop()
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)

    assert isinstance(save_title(folder, base), Saved)


def test_a_full_disk_while_the_history_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = opened(folder)

    def full(*_: object, **__: object) -> None:
        raise raising(errno.ENOSPC)

    monkeypatch.setattr("generator.desk.history.write_whole", full)
    outcome = save_title(folder, base)

    assert isinstance(outcome, Unsaved)
    assert outcome.why is Reason.DISK_FULL
    assert (folder / NAME).read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(
    "name", ["", "../x.yaml", "/etc/x.yaml", ".tinlang-desk/x.yaml", "a/../../x.yaml", "x.txt", "c:x.yaml", "a\\b.yaml"]
)
def test_only_texts_of_the_content_are_opened_and_saved(folder: Path, name: str) -> None:
    found = open_file(folder, name)
    outcome = save(folder, name, "", [RewriteText("x")], who="lan", when=WHEN)

    assert isinstance(found, Unsaved)
    assert isinstance(outcome, Unsaved)
    assert found.why is outcome.why is Reason.NAME


def test_a_link_out_of_the_content_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/x.yaml").write_bytes(b"title: a\n")
    (folder / "guides/z.yaml").symlink_to(tmp_path / "out/x.yaml")
    (folder / "linked").symlink_to(tmp_path / "out")

    assert [getattr(open_file(folder, name), "why", None) for name in ("guides/z.yaml", "linked/x.yaml")] == [
        Reason.NAME,
        Reason.NAME,
    ]


def test_the_rights_of_a_file_stay(folder: Path) -> None:
    (folder / NAME).chmod(0o640)
    save_title(folder, opened(folder))

    assert (folder / NAME).stat().st_mode & 0o777 == 0o640


def test_a_new_file_is_made_but_not_over_another(folder: Path) -> None:
    made = create(folder, "guides/new.yaml", b"title: a\n", who="lan", when=WHEN)
    taken = create(folder, NAME, b"title: a\n", who="lan", when=WHEN)

    assert isinstance(made, Saved)
    assert (folder / "guides/new.yaml").read_bytes() == b"title: a\n"
    assert isinstance(taken, Unsaved)
    assert taken.why is Reason.TAKEN
    assert (folder / NAME).read_text(encoding="utf-8") == TEXT


def test_every_reason_has_a_sentence_and_no_two_have_the_same() -> None:
    told = {messages.unsaved(why.value, NAME, "chi tiết") for why in Reason}

    assert len(told) == len(Reason)
    assert all(sentence.endswith("Chữ vừa gõ vẫn còn nguyên ở đây.") and "{" not in sentence for sentence in told)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return the folder of a desk of its own; the log lies beside it."""
    return tmp_path / "desk"


def test_the_log_lies_in_the_content_and_is_no_part_of_it(folder: Path) -> None:
    before = load(folder)
    save_title(folder, opened(folder))

    assert load(folder).problems == ()
    assert (folder / "events.jsonl").read_bytes().count(b"\n") == 1
    assert set(read_below(str(folder))) == {str(folder / NAME)} == set(before.texts)


def test_a_link_in_the_place_of_the_log_is_not_followed(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"mine\n")
    (folder / "events.jsonl").symlink_to(other)
    save_title(folder, opened(folder))

    assert other.read_bytes() == b"mine\n"
    with pytest.raises(OSError, match=r"events\.jsonl"):
        read_log(desk_of(folder))


def test_a_cut_last_line_of_the_log_is_told_and_the_next_line_is_whole(desk: Path) -> None:
    first, second = (AuditEvent("save", NAME, who, WHEN, "a", "b") for who in ("lan", "hà"))
    append(desk, first)
    with log_of(desk).open("ab") as log:
        log.write(second.line[:40])
    append(desk, second)

    log_read = read_log(desk)
    assert log_read.events == (first, second)
    assert log_read.broken == (2,)


@pytest.mark.parametrize("line", [b"[]", b"{}", b'{"what": 1}', b"\xff", b"null", b'{"what": "save"}'])
def test_a_line_that_tells_nothing_is_told(desk: Path, line: bytes) -> None:
    log_of(desk).write_bytes(line + b"\n")

    assert read_log(desk).broken == (1,)


def test_two_processes_add_to_the_log(desk: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from generator.desk.events import AuditEvent, append\n"
        "for number in range(100):\n"
        "    append(Path(sys.argv[1]), AuditEvent('save', 'x', sys.argv[2], str(number), 'ế' * 3000))"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(desk), who], cwd=ROOT) for who in "ab"]

    assert [process.wait() for process in running] == [0, 0]
    log = read_log(desk)
    assert log.broken == ()
    for who in "ab":
        assert [event.when for event in log.events if event.who == who] == [str(number) for number in range(100)]


def start(folder: Path, number: int) -> subprocess.Popen[str]:
    program = [sys.executable, str(ROOT / "tests/desk/saver.py"), str(folder), NAME, str(number)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(program, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_a_process_that_is_killed_leaves_the_old_file_or_the_new_one_and_a_true_log(folder: Path) -> None:
    chance, last = random.Random(7), TEXT.encode()  # noqa: S311 - no secret
    for number in range(0, 16_000, 1_000):
        process = start(folder, number)
        time.sleep(chance.uniform(0, 0.2))
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
        content = (folder / NAME).read_bytes()
        values = values_of(content, PurePosixPath(NAME))
        assert content == last or values["text"].split() == [values["title"].removeprefix("Lần ")] * 300
        saved = save_title(folder, opened(folder), f"Sau {number}")  # tells what the other could not
        assert isinstance(saved, Saved)
        last = saved.content

    events = read_log(desk_of(folder)).events
    assert len(events) > 20
    for before, after in pairwise(events):
        assert before.after == after.before  # each event begins where the last one ended: none is missing, none untrue
    assert events[0].before == digest_of(TEXT.encode())
    assert events[-1].after == digest_of((folder / NAME).read_bytes())
    assert not (folder / FOLDER / "pending.json").exists()


def test_two_people_save_at_the_same_time_and_nobody_loses(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from generator.desk.edits import SetValue\n"
        "from generator.desk.saving import save\n"
        "folder, name, base, field = sys.argv[1:]\n"
        "for n in range(30):\n"
        "    print(type(save(Path(folder), name, base, [SetValue((field,), f'{field} {n}')], who=field, when=str(n))))"
    )
    base = opened(folder)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(folder), NAME, base, field],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for field in ("title", "text")
    ]
    told = [process.communicate()[0].splitlines() for process in running]

    values = values_of((folder / NAME).read_bytes(), GUIDE)
    assert (values["title"], values["text"]) == ("title 0", "text 0")  # later ones meet their own first save
    assert all("Saved" in lines[0] and "Conflicting" in lines[1] for lines in told)
    events = read_log(folder / FOLDER).events
    assert [before.after == after.before for before, after in pairwise(events)] == [True]


def test_the_log_is_asked_about_some_files(desk: Path) -> None:
    told = [
        AuditEvent("save", "guides/x.yaml", "lan", WHEN),
        AuditEvent("save", "guides/y.yaml", "lan", WHEN, reason="như “guides/x.yaml”"),
        AuditEvent("save", "guides/y.yaml", "lan", WHEN, reason="guides/x.yaml"),
    ]
    for event in told:
        append(desk, event)

    assert read_log(desk, ("guides/x.yaml",)).events == tuple(told[:1])
    assert read_log(desk, ("guides/y.yaml", "guides/z.yaml")).events == tuple(told[1:])
    assert read_log(desk).events == tuple(told)


def test_words_that_are_no_whole_letters_are_told_as_they_are(folder: Path) -> None:
    edits = [SetValue(("title",), "Hai")]
    saved = save(folder, NAME, opened(folder), edits, who="lan\ud800", when=WHEN, reason="\udcff")

    assert isinstance(saved, Saved)
    [event] = read_log(folder / FOLDER).events
    assert (event.who, event.reason) == ("lan\ud800", "\udcff")
