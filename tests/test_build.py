"""A build is a function of content, date and address; what is unconfirmed is in no byte of it, or marked in a draft.

What is printed is looked at as well: pictures, copies for the press, and what those are told who do not see it.
"""

import json
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from generator.said import AWAITING
from tests import pdfs, preflight, profiles
from tests.commands import DAY, build_arguments, differing, environment, files_in, tinlang, village_in

SECRETS = ("từ bảy giờ đến hai mươi mốt giờ", "0225 999 000", "0225999000", "hotline.hours", "office.phone")
"""What the smallest village knows and nobody has confirmed: values, one as it is dialled, and the keys of the facts."""
WORLDS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C", "LC_ALL": "C", "jobs": "1"},
    {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LANG": "vi_VN.UTF-8", "LC_ALL": "", "jobs": "2", "fork": "no"},
)
NO_FORK = "import os, runpy; del os.fork; runpy.run_module('generator.cli', run_name='__main__')"
"""The command line as on a system that cannot fork: workers are started anew."""


PRESS = "press:\n  profile: may-in-mau.icc\n  condition: MAY-IN-MAU\n"
"""With this in its settings the village has copies for a print shop as well."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the outputs of two builds in two worlds: other hash seed, time zone, language, folder, workers."""
    folders = [tmp_path_factory.mktemp("thế giới một"), tmp_path_factory.mktemp("hai")]
    with ThreadPoolExecutor() as both:
        done = list(both.map(build_in, folders, WORLDS))
    assert done == ["", ""]
    return folders[0] / "output", folders[1] / "output"


def build_in(folder: Path, world: dict[str, str]) -> str:
    """Build the smallest village in *folder*, and return what went wrong."""
    temporary = folder / "tạm"
    temporary.mkdir()
    env = {**{name: value for name, value in world.items() if name.isupper()}, "TMPDIR": str(temporary)}
    content = village_in(folder)
    (content / "media").mkdir()
    (content / "media" / "may-in-mau.icc").write_bytes(profiles.cmyk())
    with (content / "commune.yaml").open("a", encoding="utf-8") as commune:
        commune.write(PRESS)
    arguments = build_arguments(folder / "output", "--jobs", world["jobs"], content=content.relative_to(folder))
    if world.get("fork") == "no":
        begun = [sys.executable, "-c", NO_FORK, *map(str, arguments)]
        done = subprocess.run(
            begun, cwd=folder, env=environment(env), capture_output=True, encoding="utf-8", check=False
        )
    else:
        done = tinlang(*arguments, cwd=folder, env=env)
    assert list(temporary.iterdir()) == []
    return done.stderr if done.returncode else ""


def words_in(path: str, content: bytes) -> str:
    """Return all that a reader, or a machine, can read in a file, blanks put in order."""
    if path.endswith(".pdf"):
        pages = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True).stdout
        about = subprocess.run(["pdfinfo", "-"], input=content, capture_output=True, check=True).stdout
        content = pages + about
    return " ".join(content.decode(errors="replace").split())


def test_same_content_date_and_address_give_the_same_bytes(built: tuple[Path, Path]) -> None:
    assert differing(*built) == set()


def test_the_manifest_lists_every_file_as_it_is(built: tuple[Path, Path]) -> None:
    files = files_in(built[0])
    entries = json.loads(files.pop("manifest.json"))["artifacts"]

    assert [entry["path"] for entry in entries] == sorted(files)
    for entry in entries:
        assert entry["sha256"] == sha256(files[entry["path"]]).hexdigest()
        assert entry["bytes"] == len(files[entry["path"]])
        assert entry.keys() == {"path", "sha256", "bytes", "channel", "sources", "facts", "qr"}


def test_the_manifest_names_only_what_may_be_published(built: tuple[Path, Path]) -> None:
    entries = json.loads((built[0] / "manifest.json").read_bytes())["artifacts"]
    named = {key: value for entry in entries for key, value in entry["facts"].items()}

    assert named == {"commune.name": "xã An Bình Mẫu", "hotline.number": "1999", "emergency.fire": "114"}
    assert {payload for entry in entries for payload in entry["qr"]} >= {"tel:1999"}


def test_nothing_unconfirmed_is_in_any_output(built: tuple[Path, Path]) -> None:
    for path, content in files_in(built[0]).items():
        said = words_in(path, content)

        assert [secret for secret in SECRETS if secret in said] == [], path
        assert AWAITING not in said, path


def test_every_pdf_has_its_text(built: tuple[Path, Path]) -> None:
    """Else the search above would find nothing, and prove nothing."""
    sheets = {path: content for path, content in files_in(built[0]).items() if path.endswith(".pdf")}

    assert len(sheets) > 10
    assert [path for path, content in sheets.items() if "An Bình Mẫu" not in words_in(path, content)] == []


def test_another_day_changes_only_what_tells_the_day(built: tuple[Path, Path]) -> None:
    folder = built[0].parent
    done = tinlang("build", "--content", "content", "--output", "tomorrow", "--date", "2026-11-25", cwd=folder)
    assert done.returncode == 0, done.stderr
    changed = differing(built[0], folder / "tomorrow")

    assert "manifest.json" in changed
    telling = ("site/sw.js", "reports/phat-thanh-2026-11.pdf")  # the report of a month that goes on says until when
    assert [path for path in changed if path.endswith((".pdf", ".png", ".css", ".js")) and path not in telling] == []
    assert [path for path in changed if path.startswith("broadcast/") and not path.endswith(".ics")] == []


@pytest.fixture(scope="module")
def draft(built: tuple[Path, Path]) -> Path:
    """Return the output of a draft, made where most sheets are remembered."""
    folder = built[0].parent
    done = tinlang(*build_arguments(folder / "draft", "--draft"), cwd=folder)
    assert done.returncode == 0
    assert "Bản nháp: còn 2 điều chờ xác nhận" in done.stderr
    return folder / "draft"


def test_a_draft_marks_every_file_that_shows_something_unconfirmed(draft: Path) -> None:
    values = SECRETS[:2]
    showing = {
        path: said
        for path, content in files_in(draft).items()
        if any(value in (said := words_in(path, content)) for value in values)
    }

    assert {path.partition("/")[0] for path in showing} >= {"site", "print", "broadcast"}
    assert [path for path, said in showing.items() if not re.search(AWAITING, said, re.IGNORECASE)] == []


def test_a_draft_marks_every_page_of_a_sheet_it_touches(draft: Path) -> None:
    for path, content in files_in(draft).items():
        if path.endswith(".pdf") and AWAITING in words_in(path, content):
            read = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True)
            unmarked = [page for page in read.stdout.decode().split("\f") if page.strip() and AWAITING not in page]

            # Books of sheets for the villages have some that the draft does not touch.
            assert unmarked == [] or "/villages/" in path, path
            assert not any(value in page for page in unmarked for value in SECRETS[:2]), path


def test_a_draft_marks_every_page_of_the_site_it_touches(draft: Path) -> None:
    for path, content in files_in(draft / "site").items():
        said = words_in(path, content)
        if path.endswith(".html") and any(value in said for value in SECRETS[:2]):
            assert AWAITING in said, path


def test_a_draft_reads_nothing_unconfirmed_into_the_manifest(draft: Path) -> None:
    entries = json.loads((draft / "manifest.json").read_bytes())["artifacts"]

    assert not {key for entry in entries for key in entry["facts"]} & {"hotline.hours", "office.phone"}


def test_the_address_reaches_pages_sheets_and_codes(built: tuple[Path, Path]) -> None:
    folder = built[0].parent
    done = tinlang(
        *build_arguments(folder / "elsewhere", "--only", "site,card", "--base-url", "https://noi-khac.example/x/"),
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    entries = json.loads((folder / "elsewhere/manifest.json").read_bytes())["artifacts"]
    codes = {payload for entry in entries for payload in entry["qr"]}

    assert any(code.startswith("https://noi-khac.example/x") for code in codes)
    assert not any("an-binh-mau.example" in code for code in codes)
    assert "https://noi-khac.example/x/" in (folder / "elsewhere/site/sitemap.xml").read_text(encoding="utf-8")


def test_content_may_lie_anywhere(built: tuple[Path, Path], tmp_path: Path) -> None:
    """Paths in the manifest are those that were given; nothing else knows where the content lay."""
    shutil.copytree(built[0].parent / "content", tmp_path / "nội dung")
    for folder, content in ((built[0].parent, "content"), (tmp_path, "nội dung")):
        arguments = ("build", "--content", content, "--output", "out", "--date", DAY, "--only", "site,schedule")
        assert tinlang(*arguments, cwd=folder).returncode == 0

    assert differing(built[0].parent / "out", tmp_path / "out") == {"manifest.json"}
    assert "nội dung/guides/goi-1999.yaml" in (tmp_path / "out/manifest.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["content", "content/ket-qua", ".", "/"])
def test_content_and_output_do_not_stand_in_each_other(tmp_path: Path, output: str) -> None:
    content = village_in(tmp_path)
    before = files_in(tmp_path)
    done = tinlang("build", "--content", content, "--output", output, "--date", DAY, cwd=tmp_path)

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "không được nằm trong nhau" in done.stderr
    assert files_in(tmp_path) == before


def test_what_is_hidden_in_the_content_may_be_an_output(tmp_path: Path) -> None:
    content = village_in(tmp_path)
    for _ in range(2):
        done = tinlang(*build_arguments(content / ".xem-thu", "--only", "site", content=content), cwd=tmp_path)

        assert done.returncode == 0, done.stderr


# What is printed.


def test_sheets_stamped_bound_imposed_and_kept_are_the_same_bytes_anywhere(built: tuple[Path, Path]) -> None:
    one, other = map(files_in, built)

    assert {
        *("print/a4/goi-1999.pdf", "print/villages/thon-dong/trifold/goi-1999.pdf"),
        *("print/villages/thon-dong/hai-mat.pdf", "print/villages/door-mono.pdf", "print/archive/cat-nuoc.pdf"),
        *("press/trifold/goi-1999.pdf", "press/leaflet/goi-1999-2up.pdf", "press/villages/a2.pdf"),
        *("print/a4/goi-1999.png", "manifest.json"),
    } <= one.keys()
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []


def test_a_picture_of_the_first_page_stands_beside_each_sheet(built: tuple[Path, Path]) -> None:
    files = files_in(built[0])
    sheets = [PurePosixPath(path) for path in files if path.startswith("print/") and path.endswith(".pdf")]
    shown = [path for path in sheets if path.parts[1] not in {"villages", "archive"}]

    assert {path.parts[1].removesuffix("-mono") for path in shown} >= {"a4", "a3", "a2", "leaflet", "card", "notice"}
    for path in shown:
        width, height = pdfs.page_sizes_mm(files[str(path)])[0]
        picture = Image.open(BytesIO(files[str(path.with_suffix(".png"))]))

        assert picture.width == 480
        assert picture.height == pytest.approx(480 * height / width, abs=2)
        assert len(files[str(path.with_suffix(".png"))]) < 60_000


def test_a_print_shop_would_take_every_file_for_the_press(built: tuple[Path, Path]) -> None:
    files = files_in(built[0])
    copies = [path for path in files if path.startswith("press/")]

    assert {path.split("/")[1] for path in copies} == {
        *("a4", "a3", "a2", "leaflet", "trifold", "strips", "door", "card", "board", "notice", "villages"),
        *("pictures-a3", "pictures-a4"),
    }
    assert {path: faults for path in copies if (faults := preflight.faults(files[path]))} == {}


def test_every_sheet_can_be_read_by_those_who_do_not_see_it(built: tuple[Path, Path]) -> None:
    files = files_in(built[0])
    sheets = [path for path in files if path.startswith("print/") and path.endswith(".pdf")]

    assert len(sheets) > 60
    assert {path: faults for path in sheets if (faults := pdfs.faults(files[path]))} == {}
