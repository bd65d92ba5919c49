"""What is remembered changes nothing: a build is, byte by byte, the one that remembers nothing, whatever was edited,
damaged or taken away.

`INCREMENTAL=100 pytest tests/test_incremental.py` edits longer.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path
from random import Random

import pytest

from generator.build import check
from generator.cli import main, parser
from generator.commands.unchanged import nothing_to_do
from generator.diagnostics import has_errors
from generator.memory.program import program_digest
from generator.memory.state import memory_folder, read_traces, state_name
from tests.commands import build_arguments, command, differing, environment, files_in, tinlang, village_in
from tests.contents import TODAY
from tests.edited import CHOICES, WORDS, Edited
from tests.memory.test_store import cut, emptied, flipped, removed

ONE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}
OTHER = {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "", "LANG": "vi_VN.UTF-8"}
QUICK = "site,card"
DAYS = ("2026-11-24", "2026-11-25")
STEPS = int(os.environ.get("INCREMENTAL", "0"))


def build(village: Edited, *more: str, env: dict[str, str]) -> None:
    done = tinlang("build", *village.options, *more, cwd=village.folder, env=env)
    assert done.returncode == 0, done.stderr


def build_here(village: Edited, output: str = "output", *more: str) -> None:
    """Do the same in this process, which is sooner ready."""
    with chdir(village.folder):
        assert main(("build", *village.options, "--output", output, "--only", QUICK, *more), TODAY) == 0


def not_as_new(village: Edited, *more: str) -> set[str]:
    """Build *village* again, and anew into another folder; return what differs."""
    build(village, "--output", "output", "--jobs", "1", *more, env=ONE)
    shutil.rmtree(village.folder / "fresh", ignore_errors=True)
    build(village, "--output", "fresh", "--fresh", "--jobs", "2", *more, env=OTHER)
    return differing(village.folder / "output", village.folder / "fresh")


@pytest.mark.parametrize(("channels", "steps"), [("site", 3), ("schedule,share,script,rota", 1)])
def test_after_any_edits_a_build_is_the_one_that_remembers_nothing(channels: str, steps: int, tmp_path: Path) -> None:
    village, chance = Edited(tmp_path), Random(channels)  # noqa: S311 - the same every time, and nothing secret
    build(village, "--output", "output", "--only", channels, env=ONE)
    for _ in range(STEPS or steps):
        edits = village.edit(chance, chance.choice((1, 2, 5)))

        assert not_as_new(village, "--only", channels) == set(), (edits, village)


@pytest.mark.parametrize(("channels", "steps"), [("site", 3), ("notice,share,script", 1)])
def test_after_edits_of_words_alone_too(channels: str, steps: int, tmp_path: Path) -> None:
    """The plan of the last build is kept then, and what reads nothing of the edited text is not looked at."""
    village, chance = Edited(tmp_path), Random(channels)  # noqa: S311 - as above
    build(village, "--output", "output", "--only", channels, env=ONE)
    for _ in range(STEPS or steps):
        edits = village.edit(chance, chance.choice((1, 1, 2)), WORDS)

        assert not_as_new(village, "--only", channels) == set(), (edits, village)


@pytest.mark.parametrize(
    ("name", "number", "times", "channels"),
    [
        ("text of the notice", 2, 0, QUICK),
        ("text of the notice", 2, 0, "site,poster"),  # whether it fits on one is asked again: the answer is the same
        ("title of the notice", 1, 1, QUICK),
        ("text of the guide", 1, 1, QUICK),
    ],
)
def test_what_nobody_lists_needs_no_plan(name: str, number: int, times: int, channels: str, tmp_path: Path) -> None:
    """The module that plans the website alone imports the one for well-known addresses: it is not there then."""
    village = Edited(tmp_path)
    build(village, "--output", "output", "--only", channels, env=ONE)
    village.choose(name, number)
    arguments = ("build", *village.options, "--output", "output", "--only", channels)
    done = tinlang(*arguments, cwd=tmp_path, env={**ONE, "PYTHONPROFILEIMPORTTIME": "1"})

    assert done.returncode == 0, done.stderr
    assert "generator.channels.site.frame\n" in done.stderr
    assert done.stderr.count("generator.channels.site.well_known\n") == times


def test_a_text_that_grows_too_long_for_a_poster_loses_it_and_gets_it_back(tmp_path: Path) -> None:
    """Its words alone changed, and yet the plan is another."""
    village = Edited(tmp_path)
    build(village, "--output", "output", "--only", "poster", env=ONE)
    notice = tmp_path / "content" / "announcements" / "cat-nuoc.md"
    text, poster = notice.read_text(encoding="utf-8"), tmp_path / "output" / "print" / "a4" / "cat-nuoc.pdf"
    assert poster.is_file()

    for grown, there in ((text + "\nBà con nhớ tích nước đủ dùng trong ngày. " * 60, False), (text, True)):
        notice.write_text(grown, encoding="utf-8")

        assert not_as_new(village, "--only", "poster") == set()
        assert poster.is_file() is there


def test_every_choice_is_sound(tmp_path: Path) -> None:
    """Else the edits above might prove nothing: an error leaves everything as it was."""
    village = Edited(tmp_path)
    for name, changes in CHOICES.items():
        for number in range(1, len(changes)):
            village.choose(name, number)
            _, problems = check(tmp_path / "content", TODAY)

            assert not has_errors(problems), (name, number, problems)
        village.choose(name, 0)


def test_all_channels_together_are_built_again_as_if_they_were_new(tmp_path: Path) -> None:
    village = Edited(tmp_path)
    build(village, "--output", "output", env=ONE)
    village.choose("hours", 1)
    village.choose("text of the notice", 1)
    village.day = "2026-11-25"

    assert not_as_new(village) == set()


def test_what_is_built_apart_is_what_is_built_at_once(tmp_path: Path) -> None:
    """The website offers what is there: last, it offers all."""
    village = Edited(tmp_path)
    for channels in ("card", "site"):
        build(village, "--output", "apart", "--only", channels, env=ONE)
    build(village, "--output", "at once", "--only", "card,site", env=OTHER)

    assert differing(tmp_path / "apart", tmp_path / "at once") == set()


def test_a_value_that_turns_overnight_is_noticed(tmp_path: Path) -> None:
    village = Edited(tmp_path)
    village.choose("number to come", 1)
    build_here(village)
    assert "Gọi 1999 để" in (tmp_path / "output/site/index.html").read_text(encoding="utf-8")
    village.day = DAYS[1]
    build_here(village)
    build_here(village, "fresh", "--fresh")

    assert differing(tmp_path / "output", tmp_path / "fresh") == set()
    assert "Gọi 2000 để" in (tmp_path / "output/site/index.html").read_text(encoding="utf-8")


# Attempts at what is remembered.


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with builds of two days that nobody meddled with, made from their own copy of the content."""
    village = Edited(tmp_path_factory.mktemp("fresh"))
    for day in DAYS:
        village.day = day
        build(village, "--output", day, "--fresh", "--only", QUICK, env=OTHER)
    return village.folder


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Edited:
    """Return a village that remembers builds of two days, and keeps a spare; every test leaves it so."""
    built = Edited(tmp_path_factory.mktemp("village"))
    for day in DAYS:
        built.day = day
        build_here(built)
    return built


def kept(folder: Path) -> Iterator[Path]:
    """Yield every file that is kept below *folder*, of several names one."""
    seen = set()
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.stat().st_ino not in seen:
            seen.add(file.stat().st_ino)
            yield file


def as_new(village: Edited, fresh: Path) -> None:
    """Build again: that must be what it is where nobody meddled."""
    build_here(village)
    assert differing(village.folder / "output", fresh / village.day) == set()


def as_new_on_both_days(village: Edited, fresh: Path) -> None:
    """Build again, as if nothing had changed, and then of the other day."""
    as_new(village, fresh)
    village.day = next(day for day in DAYS if day != village.day)
    as_new(village, fresh)


@pytest.mark.row("R2")
@pytest.mark.parametrize("damage", [emptied, cut, flipped, removed])
def test_whatever_is_damaged_in_the_memory_is_made_again(
    village: Edited, fresh: Path, damage: Callable[[Path], None]
) -> None:
    """In place: what stands in output/ may be the same file, and is damaged with it."""
    spoilt = 0
    for file in kept(village.folder / ".tinlang"):
        if file.stat().st_size > 3:
            damage(file)
            spoilt += 1
    assert spoilt > 60

    as_new_on_both_days(village, fresh)


@pytest.mark.row("R2")
@pytest.mark.parametrize("part", ["objects", "keys", "state-*", "published-*"])
def test_what_is_damaged_in_one_part_of_the_memory_is_made_again(village: Edited, fresh: Path, part: str) -> None:
    found = [
        file for root in (village.folder / ".tinlang").glob(part) for file in (kept(root) if root.is_dir() else [root])
    ]
    assert found
    for file in found:
        if file.stat().st_size > 3:
            flipped(file)

    as_new(village, fresh)


@pytest.mark.row("R3")
@pytest.mark.parametrize("damage", [emptied, cut, flipped, removed])
def test_large_parts_of_the_memory_that_are_damaged_are_made_again(
    village: Edited, fresh: Path, damage: Callable[[Path], None]
) -> None:
    # What was damaged before and is not needed since is in no file.
    shutil.rmtree(village.folder / ".tinlang")
    build_here(village)
    files = list((village.folder / ".tinlang").glob("state-*.large-*"))
    assert files
    for file in files:
        damage(file)

    as_new_on_both_days(village, fresh)


@pytest.mark.parametrize("damage", [emptied, flipped, removed])
def test_what_is_damaged_in_the_output_is_made_again(
    village: Edited, fresh: Path, damage: Callable[[Path], None]
) -> None:
    for file in kept(village.folder / "output"):
        if file.stat().st_size > 3 and file.name != "manifest.json":
            damage(file)

    as_new(village, fresh)


def test_a_damage_that_keeps_size_and_time_is_found(village: Edited, fresh: Path) -> None:
    """Nobody can set back when an entry was changed (`st_ctime`)."""
    page = village.folder / "output/site/index.html"
    before = page.stat()
    flipped(page)
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert page.stat().st_mtime_ns == before.st_mtime_ns

    as_new(village, fresh)


def test_whoever_throws_the_memory_away_loses_nothing_but_time(village: Edited, fresh: Path) -> None:
    shutil.rmtree(village.folder / ".tinlang")

    as_new(village, fresh)


@pytest.mark.row("R4")
def test_a_memory_that_takes_nothing_is_as_good_as_none(
    tmp_path: Path, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Modes do not bind root: files stand where the folders should be, in the user's cache as well."""
    village = Edited(tmp_path)
    (tmp_path / ".tinlang").touch()
    (tmp_path / "cache").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for _ in range(2):
        build_here(village)

        assert differing(tmp_path / "output", fresh / DAYS[0]) == set()
    assert {file.name for file in tmp_path.iterdir()} == {".tinlang", "cache", "content", "output"}


def test_a_memory_in_the_users_cache_serves_as_well(
    tmp_path: Path, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    village = Edited(tmp_path)
    (tmp_path / ".tinlang").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    build_here(village)
    village.day = DAYS[1]
    build_here(village)

    assert differing(tmp_path / "output", fresh / DAYS[1]) == set()
    assert list((tmp_path / "cache" / "tinlang").glob("*/objects"))


@pytest.mark.row("R4")
def test_a_store_that_becomes_full_is_as_good_as_none(village: Edited, fresh: Path) -> None:
    for part in ("objects", "keys"):
        shutil.rmtree(village.folder / ".tinlang" / part)
        (village.folder / ".tinlang" / part).touch()
    try:
        as_new_on_both_days(village, fresh)
    finally:
        shutil.rmtree(village.folder / ".tinlang")
        as_new(village, fresh)


def test_two_builds_at_once_share_a_memory(tmp_path: Path, fresh: Path) -> None:
    """From nothing, into two folders; then both of another day."""
    village = Edited(tmp_path)
    for day in DAYS:
        village.day = day
        running = [
            subprocess.Popen(
                command("build", *village.options, "--output", output, "--only", QUICK, "--jobs", "2"),
                cwd=tmp_path,
                env=environment(env),
                stderr=subprocess.DEVNULL,
            )
            for output, env in (("one", ONE), ("other", OTHER))
        ]

        assert [process.wait(timeout=300) for process in running] == [0, 0]
        assert differing(tmp_path / "one", fresh / day) == set()
        assert differing(tmp_path / "other", fresh / day) == set()


def test_a_build_of_something_else_into_the_same_folder_is_all_of_that(tmp_path: Path, fresh: Path) -> None:
    """Another content, then a draft: nothing of what stood there before stays."""
    village = Edited(tmp_path)
    (tmp_path / "other").mkdir()
    other = Edited(tmp_path / "other", {"name of the commune": 1, "another guide": 1})
    build_here(other, "../output")
    assert "An Hòa Mẫu".encode() in files_in(tmp_path / "output")["site/index.html"]
    build_here(village, "output", "--draft")
    assert any("CHỜ XÁC NHẬN".encode() in content for content in files_in(tmp_path / "output").values())

    as_new(village, fresh)


def test_a_build_into_another_folder_leaves_nothing_to_do_in_the_first(tmp_path: Path) -> None:
    """Both are made of the same files, which get more names and so look touched."""
    village = Edited(tmp_path)
    for output in ("one", "other"):
        build_here(village, output)
    for output in ("one", "other"):
        again = tinlang("build", *village.options, "--output", output, "--only", QUICK, cwd=tmp_path)

        assert "Không có gì thay đổi" in again.stderr
    before = files_in(tmp_path / "one")
    flipped(tmp_path / "one/site/index.html")
    for output in ("one", "other"):
        build_here(village, output)
        assert files_in(tmp_path / output) == before


def test_nothing_is_remembered_of_a_text_that_is_gone(tmp_path: Path) -> None:
    village = Edited(tmp_path)
    notice = tmp_path / "content/announcements/cat-nuoc.md"
    other = notice.with_stem("tin-moi")
    other.write_text(notice.read_text(encoding="utf-8").replace("slug: cat-nuoc", "slug: tin-moi"), encoding="utf-8")

    def about_it() -> list[str]:
        with chdir(tmp_path):
            state = state_name(Path("content"), Path("output"), draft=village.draft)
            traces = read_traces(memory_folder(Path("content")), state, program_digest())
        assert traces.answers
        return [name for name in (*traces.answers, *traces.read, *traces.outputs) if "tin-moi" in name]

    build_here(village)
    assert len(about_it()) > 3
    other.unlink()
    build_here(village)
    assert about_it() == []


def test_nothing_to_do_is_said_and_nothing_is_touched(village: Edited) -> None:
    output = village.folder / "output"
    before = {path: path.stat().st_ctime_ns for path in sorted(output.rglob("*"))}
    again = tinlang("build", *village.options, "--output", "output", "--only", QUICK, cwd=village.folder, env=OTHER)

    assert again.returncode == 0
    assert "Không có gì thay đổi" in again.stderr
    assert {path: path.stat().st_ctime_ns for path in sorted(output.rglob("*"))} == before


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--jobs", "7"),
        ("--date", "2026-11-26"),
        ("--draft",),
        ("--base-url", "https://noi-khac.example"),
        ("--only", "site"),
        ("--content", "../{}/content"),
        ("--output", "elsewhere"),
        ("--audio", "espeak"),
        ("--fresh",),
    ],
    ids=" ".join,
)
def test_only_who_asks_for_the_same_gets_no_build(
    village: Edited, fresh: Path, options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    as_new(village, fresh)
    more = [option.format(village.folder.name) for option in options]
    arguments = ("build", *village.options, "--output", "output", "--only", QUICK, *more)
    monkeypatch.chdir(village.folder)

    assert nothing_to_do(parser(TODAY).parse_args(arguments)) is (options in {(), ("--jobs", "7")})


def test_what_is_saved_while_a_build_runs_is_for_the_next_one(tmp_path: Path) -> None:
    """The hook saves a text when the build has read it: the next build sees it."""
    content = village_in(tmp_path)
    (tmp_path / "sitecustomize.py").write_text(_SAVES_MEANWHILE, encoding="utf-8")
    arguments = build_arguments(tmp_path / "output", "--only", QUICK, content=content)
    hooked = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{environment()['PYTHONPATH']}"}
    assert tinlang(*arguments, cwd=tmp_path, env=hooked).returncode == 0
    assert "Trữ nước từ bây giờ" not in (tmp_path / "output/site/thong-bao/cat-nuoc.html").read_text(encoding="utf-8")
    again = tinlang(*arguments, cwd=tmp_path)

    assert "Không có gì thay đổi" not in again.stderr
    assert "Trữ nước từ bây giờ" in (tmp_path / "output/site/thong-bao/cat-nuoc.html").read_text(encoding="utf-8")


_SAVES_MEANWHILE = """
import sys
from pathlib import Path
saved = []
def save(event, arguments):
    if event == "os.mkdir" and ".output.new-" in str(arguments[0]) and not saved:
        saved.append(True)
        notice = Path("content/announcements/cat-nuoc.md")
        text = notice.read_text(encoding="utf-8")
        notice.write_text(text.replace("Trữ nước đủ dùng một ngày", "Trữ nước từ bây giờ"), encoding="utf-8")
sys.addaudithook(save)
"""
