"""Where builds remember, and that what is damaged there is as good as forgotten."""

import os
import pwd
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.build import check
from generator.memory.folder_record import (
    NOTHING,
    FinishedBuild,
    FolderRecord,
    foreign,
    read_finished_build,
    read_published,
    write_finished_build,
    write_published,
)
from generator.memory.large_parts import bytes_of
from generator.memory.state import (
    last_traces,
    memory_folder,
    open_store,
    read_traces,
    record_name,
    state_name,
    sweep,
    write_traces,
)
from generator.memory.traces import Answer, Read, Trace, Traces
from generator.rendering.templates import Templates
from generator.said import Filler
from tests.builders import make_facts
from tests.contents import sound_copy
from tests.memory.test_store import WAYS, grown

PROGRAM = "0123456789abcdef"
TODAY = date(2026, 11, 24)
TRACES = Traces(
    {
        "site/a.html": Trace(
            "pages.single_page('a')", (("fact so", "1f"), ("today", "2026-11-24")), "ab" * 32, 7, ("so",)
        )
    },
    {"kept a:b []": Answer((("fact so", "1f"),), "2e", b"value")},
    {"content/guides/a.yaml": Read("3d", "guides/*.yaml", "a", b"document", b"", b"", ("so",), instead=False)},
)
every_damage = pytest.mark.parametrize("damage", [way for way in WAYS if way is not grown])


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return sound_copy(tmp_path)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_thousands_of_traces_come_back_as_they_were(tmp_path: Path) -> None:
    traces = Traces(
        {f"site/{n}.html": Trace("w", (("today", str(n)),), "ab", n) for n in range(1_234)}, {}, TRACES.read
    )

    write_traces(tmp_path, "state", PROGRAM, traces)

    assert read_traces(tmp_path, "state", PROGRAM) == traces


@pytest.mark.row("O16")
def test_it_is_beside_the_content(content: Path, cache: Path) -> None:
    assert memory_folder(content) == content.parent / ".tinlang"
    assert not cache.exists()


@pytest.mark.row("O16")
def test_where_that_cannot_be_written_it_is_in_the_users_cache(content: Path, cache: Path) -> None:
    (content.parent / ".tinlang").touch()
    folder = memory_folder(content)

    assert folder is not None
    assert folder.parent == cache / "tinlang"
    assert folder == memory_folder(content.parent / "." / "content")


def test_two_contents_do_not_share_a_folder_of_the_cache(content: Path, cache: Path, tmp_path: Path) -> None:
    (tmp_path / ".tinlang").touch()
    (tmp_path / "other").mkdir()

    assert memory_folder(content) != memory_folder(tmp_path / "other")
    assert cache.exists()


def test_where_nothing_can_be_written_nothing_is_remembered(content: Path, cache: Path) -> None:
    (content.parent / ".tinlang").touch()
    cache.touch()

    assert memory_folder(content) is None
    store = open_store(content, content.parent / "output")
    assert store.folder is None
    write_traces(None, "state", PROGRAM, TRACES)
    assert read_traces(None, "state", PROGRAM) == Traces()


def test_a_user_without_a_home_remembers_beside_the_content_or_nothing(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(number: int) -> object:
        raise KeyError(number)

    for name in ("XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    monkeypatch.chdir(content.parent)

    assert memory_folder(content) == content.parent / ".tinlang"
    (content.parent / ".tinlang").rmdir()
    (content.parent / ".tinlang").touch()
    assert memory_folder(content) is None
    assert last_traces(content, PROGRAM) == Traces()
    assert not Path("~").exists()


def test_looking_for_it_leaves_no_probe(content: Path, cache: Path) -> None:
    folder = memory_folder(content)

    assert folder is not None
    assert list(folder.iterdir()) == []
    assert not cache.exists()


def test_what_is_kept_for_one_build_stands_beside_the_output(content: Path, cache: Path) -> None:
    cache.touch()
    (content.parent / ".tinlang").touch()
    store = open_store(content, content.parent / "output")
    digest = store.put(b"1")

    assert Path(store.file(digest)).is_relative_to(content.parent / f".output.scratch-{os.getpid()}")
    store.close()
    assert sorted(file.name for file in content.parent.iterdir()) == [".tinlang", "cache", "content"]


def test_each_output_and_its_drafts_are_remembered_apart(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    contents = (Path("content"), tmp_path / "content")
    names = {
        state_name(content, folder, draft=draft)
        for content in contents
        for folder in (one, other)
        for draft in (False, True)
    }

    assert len(names) == 8
    assert record_name(one) != record_name(other)
    assert record_name(one) == record_name(other / ".." / "one")


def test_traces_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    write_traces(tmp_path, "state", PROGRAM, TRACES)

    assert read_traces(tmp_path, "state", PROGRAM) == TRACES
    assert [file.name for file in tmp_path.iterdir()] == ["state"]


def many(count: int = 40) -> Traces:
    traces = {f"site/{number}.html": Trace("page", (), f"{number:064x}", 7) for number in range(count)}
    return Traces(traces, dict(TRACES.answers), dict(TRACES.read))


def changed_once(folder: Path) -> Traces:
    """Write traces, read them back, change and remove one, and write that; return what must be read now."""
    write_traces(folder, "state", PROGRAM, many())
    traces = read_traces(folder, "state", PROGRAM)
    traces.outputs["site/3.html"] = Trace("page", (), "cd" * 32, 8)
    del traces.outputs["site/4.html"]
    write_traces(folder, "state", PROGRAM, traces)
    return traces


def test_of_many_traces_only_those_that_changed_are_written(tmp_path: Path) -> None:
    traces = changed_once(tmp_path)
    whole = (tmp_path / "state").read_bytes()

    assert (tmp_path / "state.since").stat().st_size < len(whole) / 4
    assert read_traces(tmp_path, "state", PROGRAM) == traces
    again = read_traces(tmp_path, "state", PROGRAM)
    again.outputs["site/5.html"] = Trace("page", (), "ef" * 32, 9)
    write_traces(tmp_path, "state", PROGRAM, again)
    assert read_traces(tmp_path, "state", PROGRAM) == again
    assert (tmp_path / "state").read_bytes() == whole


def with_large_parts(count: int) -> Traces:
    answers = {f"kept {number}": Answer((), "2e", f"{number}".encode() * 500) for number in range(count)}
    return Traces({}, answers, {"a.yaml": Read("3d", "guides/*.yaml", "a", b"document" * 90, b"row" * 90, b"", ())})


def held(traces: Traces) -> tuple[dict[str, bytes | None], dict[str, bytes | None]]:
    answers = {name: bytes_of(one.value) for name, one in traces.answers.items()}
    return answers, {path: bytes_of(one.document) for path, one in traces.read.items()}


def test_large_parts_stand_in_a_file_of_their_own_until_others_come(tmp_path: Path) -> None:
    for count in (3, 3, 40, 20):
        write_traces(tmp_path, "state", PROGRAM, with_large_parts(count))
        for file in tmp_path.glob("state.large-*"):
            os.utime(file, (0, 0))
        traces = read_traces(tmp_path, "state", PROGRAM)

        assert held(traces) == held(with_large_parts(count))
        assert (tmp_path / "state").stat().st_size < 200 * (count + 10)
    del traces.answers["kept 7"]
    traces.answers.update({f"kept {number}": Answer((), "2e", b"new" * 300) for number in range(10)})
    wanted = held(traces)
    write_traces(tmp_path, "state", PROGRAM, traces)

    assert held(read_traces(tmp_path, "state", PROGRAM)) == wanted
    (large,) = tmp_path.glob("state.large-*")
    assert large.stat().st_size > 10 * 500


@every_damage
def test_large_parts_that_are_damaged_are_not_there(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    write_traces(tmp_path, "state", PROGRAM, with_large_parts(30))
    (large,) = tmp_path.glob("state.large-*")
    damage(large)
    found, whole = held(read_traces(tmp_path, "state", PROGRAM)), held(with_large_parts(30))
    parts = {name: content for some in found for name, content in some.items()}
    sound = {name: content for some in whole for name, content in some.items()}

    assert None in parts.values()
    assert all(content in (None, sound[name]) for name, content in parts.items())


def test_when_much_has_changed_all_are_written_anew(tmp_path: Path) -> None:
    traces = changed_once(tmp_path)
    for number in range(20):
        traces.outputs[f"site/{number}.html"] = Trace("page", (), "cd" * 32, 8)
    write_traces(tmp_path, "state", PROGRAM, traces)

    assert read_traces(tmp_path, "state", PROGRAM) == traces
    (tmp_path / "state.since").unlink()
    assert read_traces(tmp_path, "state", PROGRAM) == traces


@every_damage
def test_where_what_changed_is_damaged_the_traces_before_it_hold(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    """They are those of an earlier build: whatever changed since is made again."""
    changed_once(tmp_path)
    damage(tmp_path / "state.since")

    assert read_traces(tmp_path, "state", PROGRAM) == many()


def test_what_changed_since_other_traces_is_not_taken_for_these(tmp_path: Path) -> None:
    changed_once(tmp_path)
    write_traces(tmp_path, "state", PROGRAM, many(30))

    assert read_traces(tmp_path, "state", PROGRAM) == many(30)


def test_what_was_carried_over_from_an_earlier_build_leaves_no_trace(tmp_path: Path) -> None:
    """Nobody knows what it was made of."""
    write_traces(tmp_path, "state", PROGRAM, Traces({"site/a.html": Trace("", (), "ab" * 32, 7)}))

    assert read_traces(tmp_path, "state", PROGRAM) == Traces()


@pytest.mark.row("R1")
def test_another_program_remembers_nothing_of_it(tmp_path: Path) -> None:
    write_traces(tmp_path, "state", PROGRAM, TRACES)

    assert read_traces(tmp_path, "state", PROGRAM[::-1]) == Traces()


def test_what_is_remembered_of_one_output_or_draft_is_not_taken_for_another(tmp_path: Path) -> None:
    write_traces(tmp_path, "state", PROGRAM, TRACES)
    (tmp_path / "state").rename(tmp_path / "state-of-a-draft")

    assert read_traces(tmp_path, "state-of-a-draft", PROGRAM) == Traces()


def test_what_was_never_written_is_not_remembered(tmp_path: Path) -> None:
    assert read_traces(tmp_path, "state", PROGRAM) == Traces()
    assert read_traces(tmp_path / "gone", "state", PROGRAM) == Traces()
    assert read_published(str(tmp_path / "published")) == NOTHING


@every_damage
def test_a_damaged_file_of_traces_is_as_good_as_none(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    write_traces(tmp_path, "state", PROGRAM, TRACES)
    damage(tmp_path / "state")

    assert read_traces(tmp_path, "state", PROGRAM) == Traces()
    assert read_published(str(tmp_path / "state")) == NOTHING


@pytest.mark.row("R3")
def test_no_byte_of_a_file_of_traces_can_be_changed_unnoticed(tmp_path: Path) -> None:
    write_traces(tmp_path, "state", PROGRAM, TRACES)
    whole = (tmp_path / "state").read_bytes()
    for place in range(len(whole)):
        (tmp_path / "state").write_bytes(whole[:place] + bytes([whole[place] ^ 0x20]) + whole[place + 1 :])
        assert read_traces(tmp_path, "state", PROGRAM) == Traces()
        (tmp_path / "state").write_bytes(whole[:place])
        assert read_traces(tmp_path, "state", PROGRAM) == Traces()


def test_traces_that_cannot_be_written_are_forgotten_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    write_traces(tmp_path / "file", "state", PROGRAM, TRACES)
    write_published(str(tmp_path / "file" / "published"), NOTHING)

    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_what_no_build_has_written_for_a_month_is_swept_up(tmp_path: Path) -> None:
    now, month = 1_800_000_000, 31 * 24 * 3600
    kept = {
        "state-a": month,
        "state-a.large-1": month,
        "state-a.since": 0,
        "published-a.spare": month,
        "published-a": 0,
    }
    swept = {"state-b": month, "state-b.large-1": month, "published-b.spare": month, ".published-b.1234": month}
    templates = {f"templates-{PROGRAM[:8]}": month, "templates-89abcdef": month}
    others = {"objects": month, "keys": month, "pruned": month, ".gitignore": month}
    for name, age in {**kept, **swept, **templates, **others}.items():
        if name.endswith(".spare") or name in ("objects", "keys"):
            (tmp_path / name).mkdir()
        else:
            (tmp_path / name).touch()
        os.utime(tmp_path / name, (now - age, now - age))
    sweep(tmp_path, PROGRAM, now)

    assert {file.name for file in tmp_path.iterdir()} == {*kept, f"templates-{PROGRAM[:8]}", *others}


@every_damage
def test_a_damaged_record_of_what_was_published_is_as_good_as_none(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    record = tmp_path / "published"
    published = FolderRecord({"site/a.html": ("ab" * 32, (1, 2, 3)), "site": ("", (4, 5, 6))}, ("site",))
    write_published(str(record), published)

    assert read_published(str(record)) == published
    damage(record)
    assert read_published(str(record)) == NOTHING


@every_damage
@pytest.mark.parametrize("of", ["published", "published.told"])
def test_what_was_told_stands_while_it_and_its_record_are_sound(
    tmp_path: Path, damage: Callable[[Path], None], of: str
) -> None:
    record = str(tmp_path / "published")
    told = FinishedBuild(write_published(record, FolderRecord({"site": ("", (4, 5, 6))})), "of this", "2 tệp")
    assert read_finished_build(record) is None
    write_finished_build(record, told)

    assert read_finished_build(record) == told
    damage(tmp_path / of)
    assert read_finished_build(record) is None


def test_a_record_that_cannot_be_written_leaves_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / "published").mkdir()
    write_published(str(tmp_path / "published"), FolderRecord({"site": ("", (4, 5, 6))}))

    assert [file.name for file in tmp_path.iterdir()] == ["published"]


def test_what_stands_in_the_place_of_a_folder_of_ours_is_foreign_and_is_not_looked_into(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    (folder / "site").mkdir(parents=True)
    elsewhere.mkdir()
    (elsewhere / "tin").mkdir()
    (elsewhere / "tin/a.txt").touch()
    (folder / "site/thon").symlink_to(elsewhere)
    published = FolderRecord(dict.fromkeys(("site/thon/tin", "site/thon"), ("", (0, 0, 0))))

    assert foreign(str(folder), published) == ["site/thon"]


def test_what_was_told_of_another_record_is_nothing(tmp_path: Path) -> None:
    record = str(tmp_path / "published")
    told = FinishedBuild(write_published(record, FolderRecord({"site": ("", (4, 5, 6))})), "of this", "2 tệp")
    write_published(record, FolderRecord({"site": ("", (4, 5, 7))}))
    write_finished_build(record, told)

    assert read_finished_build(record) is None


def test_a_check_takes_up_what_the_last_build_read_and_writes_nothing(content: Path, cache: Path) -> None:
    assert last_traces(content, PROGRAM) == Traces()
    assert [file.name for file in content.parent.iterdir()] == ["content"]
    folder = memory_folder(content)
    assert folder is not None
    read = check(content, TODAY)[0].read
    write_traces(folder, state_name(content, content.parent / "output", draft=False), PROGRAM, Traces(read=dict(read)))
    (folder / "state-older").write_bytes(b"damaged")

    again = last_traces(content, PROGRAM).read
    assert {path: one._replace(document=bytes_of(one.document) or b"") for path, one in again.items()} == read
    assert not cache.exists()


def filled(folder: Path) -> str:
    return Templates(compiled=folder).fill("site/lists.html.jinja", Filler(make_facts())) + Templates(
        compiled=folder
    ).fill("components/icon/icon.html.jinja", Filler(make_facts()))


@every_damage
def test_a_damaged_template_is_compiled_again(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    expected = filled(tmp_path)
    compiled = [file for file in tmp_path.iterdir() if file.is_file()]
    assert compiled
    for file in compiled:
        damage(file)

    assert filled(tmp_path) == expected


def test_no_word_of_a_compiled_template_can_be_changed_unnoticed(tmp_path: Path) -> None:
    """A template is code: what Python would run of a damaged one nobody can say."""
    folder, sample = tmp_path / "compiled", tmp_path / "templates"
    folder.mkdir()
    sample.mkdir()
    (sample / "a.jinja").write_text("Bà con trữ nước.", encoding="utf-8")

    def shown() -> str:
        return Templates(sample, folder).fill("a.jinja", Filler(make_facts()))

    assert shown() == "Bà con trữ nước."
    (compiled,) = folder.iterdir()
    whole = compiled.read_bytes()
    assert "trữ".encode() in whole
    compiled.write_bytes(whole.replace("trữ".encode(), b"mua".ljust(len("trữ".encode()))))
    assert shown() == "Bà con trữ nước."
