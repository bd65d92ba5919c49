"""Publishing is all or nothing: whoever stops it, at any moment, finds the old output whole, or the new one."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

from generator.diagnostics import Refused
from generator.disk import folders
from generator.disk.folders import remove
from generator.memory.folder_record import read_published, touched, touched_files
from generator.memory.store import Store
from generator.publishing.artifacts import Artifact, manifest
from generator.publishing.hosted import write_site
from generator.publishing.publish import Place, prepare_folder, publish
from generator.publishing.standing import carried_over
from tests.commands import build_arguments, command, environment, files_in, tinlang, village_in
from tests.contents import TODAY

QUICK = ("--only", "schedule,site", "--jobs", "1")
"""Channels that are built within a second, so that many builds can be killed."""


Piece = tuple[str, str, str]
"""A file to be published: path, text, channel."""


def piece(path: str, content: str = "", channel: str = "site") -> Piece:
    return path, content, channel


def store_beside(folder: Path) -> Store:
    return Store(folder.parent / "memory", folder.parent / "scratch")


def kept_in(store: Store, *pieces: Piece) -> list[Artifact]:
    """Return *pieces* as finished files whose bytes are in *store*."""
    return [
        Artifact(PurePosixPath(path), store.put(content.encode()), len(content.encode()), channel)
        for path, content, channel in pieces
    ]


def hashes_of(artifacts: list[Artifact]) -> dict[str, str]:
    return {str(artifact.path): artifact.sha256 for artifact in artifacts}


def put(folder: Path, *pieces: Piece, place: Place | None = None) -> None:
    """Publish *pieces* as a build does that remembers beside its content, or at another *place*."""
    store = store_beside(folder)
    artifacts = kept_in(store, *pieces)
    place = place or Place(folder, store.folder)
    prepare_folder(place)
    publish(hashes_of(artifacts), manifest(artifacts, TODAY, ()), store, place)


def is_whole(folder: Path) -> bool:
    """Return whether *folder* holds exactly what its manifest lists."""
    entries = json.loads((folder / "manifest.json").read_bytes())["artifacts"]
    listed = {entry["path"]: entry["sha256"] for entry in entries}
    found = {path: sha256(content).hexdigest() for path, content in files_in(folder).items() if path != "manifest.json"}
    return listed == found


def beside(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.parent.iterdir() if entry != folder and folder.name in entry.name)


def test_what_stood_before_is_replaced_whole(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(output, piece("site/a.html", "cũ"), piece("site/b.html"))
    put(output, piece("site/a.html", "mới"))

    assert files_in(output).keys() == {"site/a.html", "manifest.json"}
    assert (output / "site/a.html").read_text(encoding="utf-8") == "mới"
    assert beside(output) == []


@pytest.mark.parametrize("theirs", ["site/b.html", "site/thon/b.html"])
def test_a_file_of_somebody_is_not_hidden_by_one_of_ours_that_is_new(tmp_path: Path, theirs: str) -> None:
    output = tmp_path / "output"
    put(output, piece("site/a.html"))
    (output / theirs).parent.mkdir(exist_ok=True)
    (output / theirs).write_text("của tôi", encoding="utf-8")

    with pytest.raises(FileExistsError, match=r"b\.html"):
        put(output, piece("site/a.html"), piece(theirs, "của xã"))
    assert (output / theirs).read_text(encoding="utf-8") == "của tôi"

    put(output, piece("site/a.html"), piece(theirs, "của tôi"))
    assert is_whole(output)


def test_a_folder_of_somebody_is_laid_into_one_of_ours_that_is_new(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(output, piece("site/a.html"))
    (output / "site/thon").mkdir()
    (output / "site/thon/ghi-chu.txt").touch()

    put(output, piece("site/a.html"), piece("site/thon/b.html"))

    assert files_in(output).keys() == {"site/a.html", "site/thon/b.html", "site/thon/ghi-chu.txt", "manifest.json"}


def test_what_somebody_puts_into_our_folder_while_a_build_is_made_is_not_thrown_away(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(output, piece("site/a.html"))
    store = store_beside(output)
    artifacts, place = kept_in(store, piece("site/a.html")), Place(output, store.folder)
    prepare_folder(place)
    (output / "ghi-chu.docx").touch()

    with pytest.raises(FileExistsError, match="ghi-chu"):
        publish(hashes_of(artifacts), manifest(artifacts, TODAY, ()), store, place)
    assert (output / "ghi-chu.docx").exists()


def test_the_file_that_keeps_output_out_of_git_stays(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / ".gitignore").write_text("*\n")
    put(output, piece("site/a.html"))

    assert (output / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("name", ["ghi-chu.docx", "manifest.json", "site"])
def test_a_folder_with_things_of_others_is_refused(tmp_path: Path, name: str) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / name).write_text('{"name": "Trang khác"}')

    with pytest.raises(FileExistsError, match=name):
        put(output, piece("site/a.html"))
    assert files_in(output) == {name: b'{"name": "Trang kh\xc3\xa1c"}'}


def test_a_folder_under_version_control_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("output/\n")
    (tmp_path / "content").mkdir()

    with pytest.raises(FileExistsError, match="content"):
        prepare_folder(Place(tmp_path))


@pytest.mark.row("R5")
def test_something_laid_into_our_folder_by_hand_is_not_thrown_away(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(output, piece("site/a.html"))
    (output / "ghi-chu.txt").write_text("giữ lại", encoding="utf-8")

    with pytest.raises(FileExistsError, match=r"ghi-chu\.txt"):
        put(output, piece("site/a.html", "mới"))
    assert (output / "site/a.html").read_text() == ""


def test_what_file_managers_leave_behind_is_no_obstacle(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(output, piece("site/a.html"))
    (output / "Thumbs.db").touch()
    put(output, piece("site/a.html", "mới"))

    assert (output / "site/a.html").read_text(encoding="utf-8") == "mới"


def test_a_swap_that_was_killed_half_way_is_mended(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(output, piece("site/a.html", "cũ"))
    output.rename(tmp_path / ".output.old")

    prepare_folder(Place(output))

    assert (output / "site/a.html").read_text(encoding="utf-8") == "cũ"
    assert beside(output) == []


def test_what_dead_runs_left_is_swept_up_and_what_a_living_one_makes_is_not(tmp_path: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    dead = [tmp_path / f".output.{kind}-{int(ended.stdout)}" for kind in ("new", "scratch")]
    living = [tmp_path / f".output.{kind}-{os.getppid()}" for kind in ("new", "scratch")]
    for left in (*dead, *living):
        left.mkdir()

    prepare_folder(Place(tmp_path / "output"))

    assert [left.exists() for left in (*dead, *living)] == [False, False, True, True]


@pytest.mark.row("R5")
@pytest.mark.parametrize(
    "name", ["new-ban-cu", "new-", "scratch-x", "new-2026-11-24b", "new-²", "scratch-99999999999", "new-0"]
)
@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_a_folder_of_somebody_that_is_called_nearly_as_ours_stays(tmp_path: Path, name: str, kind: str) -> None:
    folder = tmp_path / "của tôi" if kind == "link" else tmp_path / f".output.{name}"
    mine = folder if kind == "file" else folder / "a.txt"
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("của tôi", encoding="utf-8")
    if kind == "link":
        (tmp_path / f".output.{name}").symlink_to(folder)

    put(tmp_path / "output", piece("site/a.html"))

    assert mine.read_text(encoding="utf-8") == "của tôi"
    assert (tmp_path / f".output.{name}").exists()


@pytest.mark.row("R5")
def test_a_folder_of_somebody_in_the_place_of_a_killed_swap_stays(tmp_path: Path) -> None:
    mine = tmp_path / ".output.old/a.txt"
    mine.parent.mkdir()
    mine.write_text("của tôi", encoding="utf-8")

    prepare_folder(Place(tmp_path / "output"))
    put(tmp_path / "output", piece("site/a.html"))

    assert mine.read_text(encoding="utf-8") == "của tôi"
    assert (tmp_path / "output/site/a.html").exists()


def test_a_number_that_no_process_has_is_that_of_a_dead_run(tmp_path: Path) -> None:
    (tmp_path / ".output.new-9999999999").mkdir()

    prepare_folder(Place(tmp_path / "output"))

    assert beside(tmp_path / "output") == []


def test_what_other_channels_made_is_kept(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(output, piece("site/a.html", "trang"), piece("print/a4/a.pdf", "tờ", "poster"))

    store = store_beside(tmp_path / "elsewhere" / "output")
    kept = carried_over(output, {"site"}, store)

    assert [(one.path.name, one.channel) for one in kept] == [("a.pdf", "poster")]
    assert [store.read(one.sha256) for one in kept] == ["tờ".encode()]


@pytest.mark.parametrize("spoil", [Path.unlink, lambda file: file.write_bytes(b"khac")], ids=["gone", "changed"])
def test_what_other_channels_made_and_nobody_has_any_more_is_told(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    output = tmp_path / "output"
    put(output, piece("print/a4/a.pdf", "tờ", "poster"))
    spoil(output / "print/a4/a.pdf")

    with pytest.raises(OSError, match=r"a\.pdf không còn như lúc dựng xong"):
        carried_over(output, {"site"}, store_beside(tmp_path / "elsewhere" / "output"))
    if output.joinpath("print/a4/a.pdf").exists():  # it was the store's own file
        return
    store = store_beside(output)
    assert [store.read(one.sha256) for one in carried_over(output, {"site"}, store)] == ["tờ".encode()]


@pytest.mark.row("R5")
@pytest.mark.parametrize("memory", [True, False])
def test_what_somebody_laid_among_our_files_stays_there(tmp_path: Path, *, memory: bool) -> None:
    output = tmp_path / "output"
    place = Place(output, None if not memory else tmp_path / "memory")
    put(output, piece("site/a.html", "1"), piece("print/a4/a.pdf"), place=place)
    (output / "site/google123.html").write_text("của xã", encoding="utf-8")
    (output / "site/anh-cu").mkdir()
    (output / "site/anh-cu/1.jpg").write_bytes(b"jpg")
    for text in ("2", "3", "4"):
        put(output, piece("site/a.html", text), piece("print/a4/a.pdf"), place=place)

        found = files_in(output)
        assert found.pop("manifest.json")
        assert found["site/a.html"] == text.encode()
        assert found.get("site/google123.html") == "của xã".encode()
        assert found.get("site/anh-cu/1.jpg") == b"jpg"
    (output / "site/google123.html").unlink()
    put(output, piece("site/a.html", "5"), piece("print/a4/a.pdf"), place=place)
    assert not (output / "site/google123.html").exists()


@pytest.mark.parametrize(
    ("name", "memory"),
    # Without a memory and without a manifest, nobody knows that the folder is ours: that is refused.
    [(name, memory) for name in ("site/a.html", "site", "print") for memory in (True, False)]
    + [("manifest.json", True)],
)
def test_a_pipe_in_the_place_of_our_file_or_folder_holds_nobody_up(tmp_path: Path, name: str, *, memory: bool) -> None:
    output = tmp_path / "output"
    place = Place(output, tmp_path / "memory" if memory else None)
    put(output, piece("site/a.html", "1"), piece("print/a4/a.pdf"), place=place)
    remove(str(output / name))
    os.mkfifo(output / name)
    for text in ("2", "3", "4"):
        put(output, piece("site/a.html", text), piece("print/a4/a.pdf"), place=place)

        assert is_whole(output)
        assert (output / "site/a.html").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", ["site/ống", "site/thư mục/ống"])
def test_a_pipe_of_somebody_among_our_files_is_told(tmp_path: Path, name: str) -> None:
    output = tmp_path / "output"
    put(output, piece("site/a.html"))
    (output / name).parent.mkdir(exist_ok=True)
    os.mkfifo(output / name)

    with pytest.raises(FileExistsError, match="không phải do tinlang tạo"):
        put(output, piece("site/a.html", "mới"))


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"artifacts": [{"path": 1}]}'])
def test_beside_a_damaged_manifest_what_somebody_laid_among_our_files_stays(tmp_path: Path, damage: str) -> None:
    output, place = tmp_path / "output", Place(tmp_path / "output", tmp_path / "memory")
    put(output, piece("site/a.html"), piece("print/a.pdf", channel="poster"), place=place)
    (output / "site/mine.txt").touch()
    (output / "manifest.json").write_text(damage, encoding="utf-8")

    with pytest.raises(OSError, match="--only"):
        carried_over(output, ("site",), store_beside(output))
    put(output, piece("site/a.html", "mới"), place=place)
    assert files_in(output).keys() == {"site/a.html", "site/mine.txt", "manifest.json"}


def test_where_somebody_took_the_manifest_away_what_he_laid_among_our_files_stays(tmp_path: Path) -> None:
    output, place = tmp_path / "output", Place(tmp_path / "output", tmp_path / "memory")
    put(output, piece("site/a.html"), place=place)
    (output / "site/mine.txt").touch()
    (output / "manifest.json").unlink()
    put(output, piece("site/a.html", "mới"), place=place)

    assert files_in(output).keys() == {"site/a.html", "site/mine.txt", "manifest.json"}


def test_a_spare_of_which_nobody_can_tell_what_stands_in_it_is_thrown_away(tmp_path: Path) -> None:
    output, place = tmp_path / "output", Place(tmp_path / "output", tmp_path / "memory")
    for text in ("một", "hai", "ba"):
        put(output, piece("site/a.html", text), piece("site/b.html"), place=place)
    Path(f"{place.spare}.list").write_bytes(b"")
    put(output, piece("site/a.html", "bốn"), place=place)

    assert files_in(output).keys() == {"site/a.html", "manifest.json"}
    assert is_whole(output)


def test_what_a_link_in_the_place_of_our_folder_leads_to_is_left_alone(tmp_path: Path) -> None:
    output, mine, place = tmp_path / "output", tmp_path / "mine", Place(tmp_path / "output", tmp_path / "memory")
    put(output, piece("site/thon/a.html", "một"), place=place)
    shutil.rmtree(output / "site/thon")
    mine.mkdir()
    for name in ("a.html", "b.html"):
        (mine / name).write_text("của tôi", encoding="utf-8")
    (output / "site/thon").symlink_to(mine)
    for text in ("hai", "ba", "bốn"):
        put(output, piece("site/thon/a.html", text), place=place)

    assert {name: content.decode() for name, content in files_in(mine).items()} == dict.fromkeys(
        ("a.html", "b.html"), "của tôi"
    )
    assert files_in(output).keys() == {"site/thon/a.html", "manifest.json"}


def test_a_link_that_somebody_laid_among_our_files_stays_a_link(tmp_path: Path) -> None:
    output, place = tmp_path / "output", Place(tmp_path / "output", tmp_path / "memory")
    put(output, piece("site/a.html", "một"), place=place)
    (tmp_path / "mine").mkdir()
    (output / "site/anh").symlink_to(tmp_path / "mine")
    put(output, piece("site/a.html", "hai"), place=place)

    assert (output / "site/anh").is_symlink()


def test_what_a_build_left_that_was_killed_before_it_noted_it_is_no_obstacle(tmp_path: Path) -> None:
    output, place = tmp_path / "output", Place(tmp_path / "output", tmp_path / "memory")
    put(output, piece("site/a.html"), place=place)
    record = Path(place.record).read_bytes()
    put(output, piece("site/a.html"), piece("print/a.pdf", "pdf"), place=place)
    Path(place.record).write_bytes(record)
    put(output, piece("site/a.html", "mới"), place=place)

    assert files_in(output).keys() == {"site/a.html", "manifest.json"}


def test_what_dead_runs_left_beside_a_folder_with_a_strange_name_is_swept_up(tmp_path: Path) -> None:
    output = tmp_path / "o[ab]**"
    dead = subprocess.Popen(["true"])
    dead.wait(60)
    (tmp_path / f".o[ab]**.new-{dead.pid}").mkdir()
    put(output, piece("site/a.html"))

    assert beside(output) == []


def test_a_web_server_loses_only_the_pages_of_the_last_site(tmp_path: Path) -> None:
    (tmp_path / "cua-nguoi-khac.html").touch()
    (tmp_path / "cua-ho").mkdir()
    gone = ("b/c.html", "q/kmm7/index.html", ".well-known/x.txt", "anh/a.png")
    write_site([(PurePosixPath(path), b"") for path in ("a.html", *gone)], tmp_path)
    (tmp_path / "anh/cua-ho.png").touch()
    write_site([(PurePosixPath("a.html"), "mới".encode())], tmp_path)

    assert files_in(tmp_path).keys() == {"cua-nguoi-khac.html", "anh/cua-ho.png", "a.html", ".tinlang-files"}
    assert {path.name for path in tmp_path.rglob("*") if path.is_dir()} == {"cua-ho", "anh"}


@pytest.mark.row("R7")
@pytest.mark.parametrize("theirs", ["index.html", "thon/index.html"])
def test_a_page_of_somebody_on_a_web_server_is_not_written_over(tmp_path: Path, theirs: str) -> None:
    (tmp_path / theirs).parent.mkdir(exist_ok=True)
    (tmp_path / theirs).write_text("của tôi", encoding="utf-8")
    before = files_in(tmp_path)

    with pytest.raises(FileExistsError, match=theirs):
        write_site([(PurePosixPath("a.html"), b""), (PurePosixPath(theirs), b"")], tmp_path)
    assert files_in(tmp_path) == before


@pytest.mark.row("R7")
@pytest.mark.parametrize(
    "listed", [b"", b"\xff\xfe", b"a\0b\n", b"b\n", b"b/c.html\nb/c.ht", b"../mine.html\n/etc/x\n"]
)
def test_a_damaged_list_of_what_is_ours_on_a_web_server_costs_nobody_a_file(tmp_path: Path, listed: bytes) -> None:
    (tmp_path / "mine.html").touch()
    server = tmp_path / "server"
    write_site([(PurePosixPath("a.html"), b""), (PurePosixPath("b/c.html"), b"")], server)
    (server / ".tinlang-files").write_bytes(listed)
    (server / "a.html").write_text("của tôi", encoding="utf-8")
    before = files_in(tmp_path)

    with pytest.raises(FileExistsError, match="tinlang-files đã hỏng"):
        write_site([(PurePosixPath("a.html"), "mới".encode())], server)
    assert files_in(tmp_path) == before


def test_a_site_that_stands_as_it_is_needs_no_sound_list_on_the_web_server(tmp_path: Path) -> None:
    write_site([(PurePosixPath("a.html"), b"")], tmp_path)
    (tmp_path / ".tinlang-files").write_bytes(b"\xff")
    write_site([(PurePosixPath("a.html"), b""), (PurePosixPath("b.html"), b"")], tmp_path)

    assert (tmp_path / ".tinlang-files").read_text(encoding="utf-8") == "a.html\nb.html\n"


def test_only_rebuilds_what_it_names_and_keeps_the_rest(tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert tinlang(*build_arguments(output, *QUICK), cwd=tmp_path).returncode == 0
    before = files_in(output)
    assert tinlang(*build_arguments(output, "--only", "schedule"), cwd=tmp_path).returncode == 0

    assert files_in(output) == before
    assert is_whole(output)


def test_the_first_spare_looks_as_it_was_left_though_its_files_got_other_names(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    place = Place(folder, store_beside(folder).folder)
    put(folder, *(piece(f"site/{name}.html", name) for name in "abc"))
    damaged = folder / "site/b.html"
    before = damaged.stat()
    damaged.write_bytes(b"?")
    os.utime(damaged, ns=(before.st_atime_ns, before.st_mtime_ns))
    put(folder, *(piece(f"site/{name}.html", name) for name in "acd"))

    left = read_published(f"{place.spare}.list")
    assert set(left.entries) == {"site", "site/a.html", "site/b.html", "site/c.html", "manifest.json"}
    assert touched_files(place.spare, left) == ["site/b.html"]


def test_the_second_output_links_what_stands_in_the_first_without_reading_the_store(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    put(folder, *(piece(f"site/{name}.html", name) for name in "ab"))
    number = (folder / "site/a.html").stat().st_ino
    (tmp_path / "memory" / "objects").rename(tmp_path / "gone")
    store = store_beside(folder)
    kept_in(store, piece("site/b.html", "new"))
    there = {"site/a.html": sha256(b"a").hexdigest(), "site/b.html": sha256(b"new").hexdigest()}
    publish(there, b"", store, Place(folder, store.folder))

    assert (folder / "site/a.html").stat().st_ino == number
    assert (folder / "site/b.html").read_bytes() == b"new"


def test_the_second_output_takes_nothing_from_a_file_of_the_first_that_was_changed(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    put(folder, *(piece(f"site/{name}.html", name) for name in "ab"))
    changed = folder / "site/a.html"
    changed.unlink()  # it has other names
    changed.write_bytes(b"?")
    put(folder, *(piece(f"site/{name}.html", name) for name in "abc"))

    assert changed.read_bytes() == b"a"


def test_what_is_left_looks_as_it_was_noted_though_files_of_the_same_bytes_come_and_go(tmp_path: Path) -> None:
    """They are one file of several names: a name more or less moves its `st_ctime`."""
    folder = tmp_path / "output"
    place = Place(folder, store_beside(folder).folder)
    for names in ("a", "ac", "ab", "abd", "ad", "a", "ab", "cd"):
        put(folder, *(piece(f"site/{name}/{name}.html", "same") for name in names))

        assert touched(str(folder), place.published()) == []


def killed(delay: float, *arguments: str | Path, cwd: Path) -> bool:
    """Start a build, kill it after *delay* seconds, and tell whether it was still running."""
    process = subprocess.Popen(
        command(*arguments), cwd=cwd, env=environment(), stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(delay)  # the one thing that is tested here is time
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return running


def test_a_build_killed_at_any_moment_leaves_the_old_output_or_the_new_one(tmp_path: Path) -> None:
    output = tmp_path / "output"
    old, new = (
        (*build_arguments(output, *QUICK),),
        (*build_arguments(output, *QUICK)[:-6], "--date", "2026-11-25", *QUICK),
    )
    assert tinlang(*old, cwd=tmp_path).returncode == 0
    started = time.monotonic()
    assert tinlang(*old, cwd=tmp_path).returncode == 0
    whole = time.monotonic() - started
    dates = set()
    for step in range(6):
        killed(whole * (0.3 + 0.12 * step), *new, cwd=tmp_path)

        assert is_whole(output)
        dates.add(json.loads((output / "manifest.json").read_bytes())["date"])
    assert tinlang(*new, cwd=tmp_path).returncode == 0
    assert dates <= {"2026-11-24", "2026-11-25"}
    assert beside(output) == []


@pytest.mark.parametrize("memory", ["remembers", "remembers nothing"])
def test_a_publish_killed_between_any_two_files_leaves_the_old_output_or_the_new_one(
    memory: str, tmp_path: Path
) -> None:
    """Kill exactly: before the first file operation of a publish, before the second, and so on."""
    script = tmp_path / "publish_and_die.py"
    script.write_text(_DIES_BEFORE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, memory],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    *killed_at, finished = [json.loads(line) for line in done.stdout.splitlines()]

    assert len(killed_at) > 10
    assert [one["status"] for one in killed_at] == [-signal.SIGKILL] * len(killed_at)
    assert all(one["whole"] for one in killed_at)
    assert {one["says"] for one in killed_at} == {"cũ", "mới"}
    assert finished == {"status": 0, "whole": True, "says": "mới"}


_DIES_BEFORE = """
import json, os, signal, sys
from datetime import date
from pathlib import Path
from generator.publishing.publish import Place, publish
from tests.publishing.test_publish import TODAY, hashes_of, is_whole, kept_in, manifest, piece, put, store_beside
WRITING = {
    *("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link", "shutil.rmtree", "ctypes.dlsym"),
    *("shutil.copyfile", "os.chmod", "os.utime"),
}
output = Path("output").resolve()
store = store_beside(output)
place = Place(output, store.folder if sys.argv[1] == "remembers" else None)
made = kept_in(store, *[piece(f"site/{name}.html", "mới") for name in "ac"])
listed = manifest(made, TODAY, ())
def publish_and_die(left):
    def count(event, arguments):
        nonlocal left
        if event in WRITING:
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1
    sys.addaudithook(count)
    publish(hashes_of(made), listed, store, place)
    os._exit(0)
for operations in range(200):
    put(output, piece("site/a.html", "cũ"), piece("site/b.html", "cũ"), place=place)
    assert is_whole(output)
    child = os.fork() or publish_and_die(operations)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    says = (output / "site/a.html").read_text(encoding="utf-8")
    print(json.dumps({"status": status, "whole": is_whole(output), "says": says}))
    if not status:
        break
"""


def test_a_full_disk_is_told_and_the_old_output_stands(tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert tinlang(*build_arguments(output, *QUICK), cwd=tmp_path).returncode == 0
    before = files_in(output)
    limited = subprocess.run(
        command(*build_arguments(output, *QUICK), "--date", "2026-11-25"),
        cwd=tmp_path,
        env=environment({"COVERAGE_PROCESS_CONFIG": ""}),  # it could not write down either what was run
        capture_output=True,
        encoding="utf-8",
        preexec_fn=_no_more_than_a_few_bytes,
        check=False,
    )

    assert limited.returncode == 3
    assert limited.stderr.startswith("tinlang: ")
    assert "Traceback" not in limited.stderr
    assert files_in(output) == before
    assert beside(output) == []


def _no_more_than_a_few_bytes() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


SMALL_DISK = """
mount -t tmpfs -o size=64k tmpfs "$1" 2>/dev/null || exit 77
shift
"$@"
status=$?
ls -A "$0"
exit $status
"""
"""Mount a disk of 64 kB at $1, run the rest, and list what is left on the disk; 77 where nobody may mount one."""


def test_a_disk_that_is_really_full_is_told(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    build = command(*build_arguments(disk / "output", *QUICK, content=village_in(tmp_path)))
    apart = ["unshare", "--mount", *(() if os.geteuid() == 0 else ("--user", "--map-root-user"))]
    full = subprocess.run(
        [*apart, "sh", "-c", SMALL_DISK, disk, disk, *build],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if full.returncode == 77 or full.stderr.startswith("unshare: "):
        pytest.skip("this machine lets nobody mount a small disk, not even in a namespace of its own")

    assert full.returncode == 3
    assert "ổ đĩa" in full.stderr
    assert full.stdout == ""


def test_a_fault_in_the_content_leaves_the_old_output(tmp_path: Path) -> None:
    output, content = tmp_path / "output", tmp_path / "content"
    put(output, piece("site/a.html", "cũ"))
    content.mkdir()
    (content / "commune.yaml").write_text("name:", encoding="utf-8")

    built = tinlang(*build_arguments(output, content=content), cwd=tmp_path)

    assert built.returncode == 1
    assert (output / "site/a.html").read_text(encoding="utf-8") == "cũ"


def test_a_folder_of_others_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    mine = Path(shutil.copytree(village_in(tmp_path), tmp_path / "mine"))
    before = files_in(mine)
    built = tinlang(*build_arguments(mine), cwd=tmp_path)

    assert built.returncode == 2
    assert "không phải do tinlang tạo" in built.stderr
    assert files_in(mine) == before


def test_two_builds_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    output = tmp_path / "output"
    running = [
        subprocess.Popen(
            command(*build_arguments(output, *QUICK)), cwd=tmp_path, env=environment(), stderr=subprocess.DEVNULL
        )
        for _ in range(2)
    ]

    assert [process.wait(timeout=300) for process in running] == [0, 0]
    assert is_whole(output)
    assert beside(output) == []


def test_the_new_output_is_on_the_disk_before_it_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[str, int]] = []

    def noted(name: str, step: Callable[..., None]) -> Callable[..., None]:
        def noting(*places: Path) -> None:
            done.append((name, len(files_in(places[0])) if name == "settle" else 0))
            step(*places)

        return noting

    for name in ("settle", "swap"):
        monkeypatch.setattr(f"generator.publishing.publish.{name}", noted(name, getattr(folders, name)))
    output = tmp_path / "output"
    put(output, piece("site/index.html", "a"), piece("site/b.html", "b"))

    assert [name for name, _ in done] == ["settle", "swap", "settle"]
    assert done[0][1] == 3  # both, and the manifest


def test_a_folder_that_is_not_there_is_nothing_to_wait_for(tmp_path: Path) -> None:
    folders.settle(tmp_path / "khong-co")
    folders.settle(tmp_path)


KILLED_WHEN_MOVING = """
import os, sys
from pathlib import Path
from generator.publishing import hosted
folder, at, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
act, calls = getattr(hosted.LocalFolder, at), iter(range(1000))
def until(*arguments):
    if next(calls) == number:
        os.kill(os.getpid(), 9)
    return act(*arguments)
setattr(hosted.LocalFolder, at, until)
hosted.write_site([(f"{n}.html", b"new") for n in range(60)] + [("index.html", b"new")], folder)
"""


@pytest.mark.parametrize(("at", "number"), [("write", 1), ("write", 2), ("move", 0)])
def test_a_website_that_is_killed_on_its_way_into_a_folder_leaves_the_last_one(
    tmp_path: Path, at: str, number: int
) -> None:
    www = tmp_path / "www"
    old = {f"{n}.html": b"old" for n in range(60)} | {"index.html": b"old"}
    write_site(old.items(), www)
    killed = [sys.executable, "-c", KILLED_WHEN_MOVING, str(www), at, str(number)]
    assert subprocess.run(killed, env=environment(), check=False).returncode == -signal.SIGKILL

    assert {path: text for path, text in files_in(www).items() if not path.startswith(".")} == old
    new = dict.fromkeys(old, b"new")
    assert write_site(new.items(), www).written == len(new)
    assert {path: text for path, text in files_in(www).items() if not path.startswith(".")} == new
    assert not (www / ".tinlang-new").exists()


def test_two_who_publish_into_one_folder_do_so_one_after_the_other(tmp_path: Path) -> None:
    site = [("index.html", b"x")]

    def meanwhile(done: int, total: int) -> None:
        del total
        if not done:
            with pytest.raises(Refused, match="người khác"):
                write_site(site, tmp_path)

    write_site(site, tmp_path, meanwhile)
    write_site(site, tmp_path)
    assert files_in(tmp_path).keys() == {"index.html", ".tinlang-files"}
