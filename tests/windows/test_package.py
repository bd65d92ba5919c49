"""The package does on Windows what the checkout does on Linux."""

import json
import re
import shutil
import subprocess
import time
import zipfile
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest

from tests.commands import DAY, HAI_THON, ROOT, command, differing, environment, files_in, tinlang
from tests.windows.conftest import PACKED, SETUP, Package, Wine
from tests.workbench.desks import Desk

MOST_FOLDER, MOST_SETUP = 120e6, 45e6  # bytes
LICENCE = re.compile(r"(?i)licen[cs]e|copying|notice|build_licenses")
SIZE = re.compile(rb"\d+ KB")
MOST_APART = 0.01
"""How much two pictures of a page may differ: the share of points that are lighter or darker by more than 16 of 255."""


@pytest.fixture(scope="module")
def built(package: Package, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return what Windows and what Linux built of the content of Việt Khê."""
    windows, linux = (tmp_path_factory.mktemp("đĩa của xã"), tmp_path_factory.mktemp("linux"))
    for folder in (windows, linux):
        shutil.copytree(ROOT / "content", folder / "content")
    there = package.tinlang("build", "--date", DAY, "--jobs", "2", cwd=windows)
    here = subprocess.run(
        command("build", "--date", DAY),
        cwd=linux,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (there.returncode, here.returncode) == (0, 0), there.stderr + here.stderr
    assert "warn" not in there.stderr.lower(), there.stderr
    return windows / "output", linux / "output"


def test_it_is_small_enough() -> None:
    with zipfile.ZipFile(PACKED) as archive:
        size = sum(file.file_size for file in archive.infolist())

    assert size <= MOST_FOLDER
    assert SETUP.stat().st_size <= MOST_SETUP


def test_every_library_has_its_licence(package: Package) -> None:
    told = (package.folder / "licences" / "README.md").read_text(encoding="utf-8")
    for library in (package.folder / "dll").glob("*.dll"):
        assert f"`{library.name}`" in told
    for text in re.findall(r"`([a-z0-9.-]+\.txt)`", told):
        assert (package.folder / "licences" / text).stat().st_size > 500, text
    for about in (package.folder / "lib").glob("*.dist-info"):
        texts = [file for file in about.rglob("*") if LICENCE.match(file.name)]
        assert texts or f"**{about.name.partition('-')[0]}**" in told, about.name


@pytest.mark.parametrize("arguments", [("check", "--date", DAY), ("todo", "--date", DAY), ("say", "Từ 7h30 ngày 5/12")])
def test_it_says_what_linux_says(package: Package, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    shutil.copytree(HAI_THON, tmp_path / "content")
    there, here = package.tinlang(*arguments, cwd=tmp_path), tinlang(*arguments, cwd=tmp_path)

    assert (there.returncode, there.stdout.replace("\r", ""), there.stderr.replace("\r", "").replace("\\", "/")) == (
        here.returncode,
        here.stdout,
        here.stderr,
    )


def test_the_doctor_finds_nothing_lacking_and_speaks_of_windows(package: Package, tmp_path: Path) -> None:
    told = package.tinlang("doctor", cwd=tmp_path)

    assert "Pango" in told.stdout
    assert not [line for line in told.stdout.splitlines() if line.startswith("THIẾU") and "espeak" not in line]
    assert "apt-get" not in told.stdout
    assert "sudo" not in told.stdout


def test_the_website_is_that_of_linux_byte_by_byte(built: tuple[Path, Path]) -> None:
    """PDFs differ by a few bytes (another version of Pango), so pictures of them and their sizes in words may, too."""
    there, here = (files_in(output / "site") for output in built)
    other = {path for path in there.keys() | here.keys() if there.get(path) != here.get(path)}

    assert there.keys() == here.keys()
    assert {path for path in other if not path.endswith((".pdf", ".png", ".webp"))} <= {"tai-ve.html"}
    assert SIZE.sub(b"", there["tai-ve.html"]) == SIZE.sub(b"", here["tai-ve.html"])


def test_every_sheet_has_the_words_the_codes_and_the_look_of_linux(built: tuple[Path, Path]) -> None:
    there, here = ({path: file for path, file in files_in(output).items() if path.endswith(".pdf")} for output in built)
    listed = [json.loads((output / "manifest.json").read_bytes())["artifacts"] for output in built]

    assert there.keys() == here.keys()
    assert len(there) > 100
    said = [{one["path"]: (one["facts"], one["qr"]) for one in each} for each in listed]
    assert said[0] == said[1]
    for path in there:
        assert _words(there[path]) == _words(here[path]), path
    for path in sorted(there)[::9]:
        assert _apart(there[path], here[path]) < MOST_APART, path


def test_what_was_built_is_proven(package: Package, built: tuple[Path, Path]) -> None:
    told = package.tinlang("proof", cwd=built[0].parent)

    assert told.returncode == 0, told.stderr


def test_two_workers_make_the_same_as_one(package: Package, tmp_path: Path) -> None:
    shutil.copytree(HAI_THON, tmp_path / "content")
    for jobs in ("1", "2"):
        told = ("--date", DAY, "--fresh", "--jobs", jobs, "--output", f"by {jobs}")
        assert package.tinlang("build", *told, cwd=tmp_path).returncode == 0

    assert differing(tmp_path / "by 1", tmp_path / "by 2") == set()


def test_nothing_is_made_twice(package: Package, built: tuple[Path, Path]) -> None:
    before = {path: sha256(content).digest() for path, content in files_in(built[0]).items()}
    again = package.tinlang("build", "--date", DAY, cwd=built[0].parent)

    assert "Không có gì thay đổi" in again.stderr
    assert {path: sha256(content).digest() for path, content in files_in(built[0]).items()} == before


def test_the_desk_opens_by_a_double_click_and_brings_a_change_to_the_public(package: Package) -> None:
    """Through the file that people click on: the desk over the home of whoever is signed in."""
    home = package.wine.home / "Tin lang"
    shutil.copytree(HAI_THON, home / "content")
    click = ("cmd", "/c", package.wine.path(package.folder / "Tin lang.cmd"), "--port", "0", "--date", DAY)
    with package.wine.start(*click, cwd=package.folder) as process:
        try:
            desk = _desk(process, home / "content")
            saved = desk.change("/sua/thong-bao/cat-nuoc", title="Tạm ngừng cấp nước ở thôn Đông")
            seen = desk.get(saved.headers["location"])
            web = package.wine.prefix / "drive_c" / "web"
            kept = desk.post("/phat-hanh/noi-nhan", {"way": "folder", "folder": "C:\\web"})
            begun = desk.post("/phat-hanh", {"~do": "publish"})
            told = _waited(desk)
        finally:
            process.kill()

    assert (saved.status, kept.status, begun.status) == (303, 303, 303)
    assert "Tạm ngừng cấp nước ở thôn Đông" in seen.text
    assert "Đã phát hành lúc" in told
    assert "Tạm ngừng cấp nước ở thôn Đông" in (web / "thong-bao/cat-nuoc.html").read_text(encoding="utf-8")
    assert "Tạm ngừng" in (home / "content/announcements/cat-nuoc.md").read_text(encoding="utf-8")


def test_opened_within_the_zip_file_it_says_so(package: Package, tmp_path: Path) -> None:
    """Explorer unpacks then only the file that was clicked on."""
    shutil.copy(package.folder / "Tin lang.cmd", tmp_path)
    done = package.wine.run("cmd", "/c", package.wine.path(tmp_path / "Tin lang.cmd"), cwd=tmp_path)

    assert done.returncode == 1
    assert "Giai nen tat ca" in done.stdout  # cmd.exe knows no other letters before its code page is set
    assert list(tmp_path.iterdir()) == [tmp_path / "Tin lang.cmd"]


def test_the_installer_comes_goes_and_leaves_the_content(wine: Wine, shim: Path, tmp_path: Path) -> None:
    place = wine.home / "AppData" / "Local" / "Programs" / "Tin lang"
    setup = wine.run(SETUP, "/S", cwd=tmp_path)
    shutil.copy(shim, place / "python")
    version = wine.run("cmd", "/c", wine.path(place / "tinlang.cmd"), "--version", cwd=tmp_path)
    shutil.copytree(HAI_THON, place / "content")
    links = sorted(file.name for file in wine.prefix.rglob("Start Menu/Programs/*.lnk"))
    gone = wine.run(place / "Go cai dat.exe", "/S", f"_?={wine.path(place)}", cwd=tmp_path)

    assert (setup.returncode, gone.returncode) == (0, 0)
    assert version.stdout.startswith("tinlang ")
    assert "Tin làng.lnk" in links
    assert files_in(place / "content") == files_in(HAI_THON)
    assert {each.name for each in place.iterdir()} - {"Go cai dat.exe"} == {"content"}
    assert not list(wine.prefix.rglob("Tin làng.lnk"))


def test_a_desk_that_is_open_is_not_half_replaced(wine: Wine, shim: Path, tmp_path: Path) -> None:
    place = wine.home / "AppData" / "Local" / "Programs" / "Tin lang"
    assert wine.run(SETUP, "/S", cwd=tmp_path).returncode == 0
    shutil.copy(shim, place / "python")
    shutil.copytree(HAI_THON, tmp_path / "content")
    before = {path: sha256(content).digest() for path, content in files_in(place).items()}
    with wine.start(
        place / "python" / "python.exe", "-m", "generator.cli", "edit", "--port", "0", cwd=tmp_path
    ) as open_desk:
        try:
            desk = _desk(open_desk, tmp_path / "content")
            refused = [
                wine.run(program, "/S", *more, cwd=tmp_path)
                for program, *more in ((SETUP,), (place / "Go cai dat.exe", f"_?={wine.path(place)}"))
            ]
            still = desk.get("/").status
        finally:
            open_desk.kill()
    after = {path: sha256(content).digest() for path, content in files_in(place).items() if "__pycache__" not in path}
    again = wine.run(SETUP, "/S", cwd=tmp_path)

    assert refused[0].returncode == 2  # the other program goes on in a copy of itself, and that one's status is lost
    assert still == 200
    assert {path: digest for path, digest in before.items() if after.get(path) != digest} == {}
    assert again.returncode == 0


def test_two_builds_at_once_leave_one_whole_output(package: Package, tmp_path: Path) -> None:
    """The second finds the first at work, and does not take its folder away."""
    shutil.copytree(HAI_THON, tmp_path / "content")
    build = (package.python, "-m", "generator.cli", "build", "--only", "site", "--date", DAY)
    both = [package.wine.start(*build, cwd=tmp_path) for _ in range(2)]
    told = [process.communicate(timeout=300)[1] for process in both]

    assert [process.returncode for process in both] == [0, 0], told
    listed = json.loads((tmp_path / "output/manifest.json").read_bytes())["artifacts"]
    found = files_in(tmp_path / "output")
    assert {one["path"]: one["sha256"] for one in listed} == {
        path: sha256(content).hexdigest() for path, content in found.items() if path != "manifest.json"
    }
    assert not [each.name for each in tmp_path.iterdir() if each.name.startswith(".output")]


def test_who_holds_a_file_is_asked_of_windows(package: Package, tmp_path: Path) -> None:
    """wine has the question, and answers it with nobody: that the call goes through is all that can be seen here."""
    program = "from generator.disk.holders import holders_of; print(holders_of(['.']))"
    (tmp_path / "a.txt").touch()
    done = package.wine.run(package.python, "-c", program, cwd=tmp_path)

    assert (done.returncode, done.stdout.strip()[:1]) == (0, "("), done.stderr


def test_what_does_not_fit_into_windows_paths_is_told(package: Package, tmp_path: Path) -> None:
    """wine itself takes longer paths, so this is what the program says of them, or that the build stands."""
    shutil.copytree(HAI_THON, tmp_path / "content")
    deep = "\\".join(["Tài liệu của xã năm 2026"] * 9)
    done = package.tinlang("build", "--only", "site", "--date", DAY, "--output", deep, cwd=tmp_path)

    assert done.returncode == 0 or "Windows ở máy này nhận nhiều nhất 259" in done.stderr, done.stderr


def test_the_zip_file_is_what_the_folder_is() -> None:
    names = subprocess.run(["unzip", "-Z1", PACKED], capture_output=True, check=True, text=True).stdout.splitlines()
    folder = PACKED.with_suffix("")

    assert sorted(names) == sorted(f"{folder.name}/{path}" for path in files_in(folder))


def _desk(process: "subprocess.Popen[str]", content: Path) -> Desk:
    assert process.stdout is not None
    found = None
    while found is None:
        line = process.stdout.readline()
        assert line, process.stderr.read() if process.stderr else ""
        found = re.search(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)", line)
    desk = Desk(process, int(found[1]), found[2], content)
    desk.enter()
    return desk


def _waited(desk: Desk, seconds: int = 240) -> str:
    """Return what the page says once the publish is over."""
    end = time.monotonic() + seconds
    while json.loads(desk.get("/phat-hanh", Accept="application/json").body)["runs"]:
        assert time.monotonic() < end
        time.sleep(1)
    return desk.get("/phat-hanh").text


def _words(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def _apart(one: bytes, other: bytes) -> float:
    """Return how much the first pages of two PDFs differ, as a share of their points."""
    first, second = (pypdfium2.PdfDocument(pdf)[0].render(scale=1, grayscale=True).to_numpy() for pdf in (one, other))
    assert first.shape == second.shape
    return float((abs(first.astype(int) - second.astype(int)) > 16).mean())
