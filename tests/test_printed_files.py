"""Everything printed, built in two worlds by the real command line: the same bytes, and a picture beside each sheet."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from tests import pdfs, preflight, profiles
from tests.commands import HAI_THON, build_arguments, tinlang
from tests.designs import DESIGNED

WORLDS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "", "LANG": "vi_VN.UTF-8"},
)
PRESS = "press:\n  profile: may-in-mau.icc\n  condition: MAY-IN-MAU\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the files of two builds: other hash seed, time zone, language, folders, processes; nothing remembered."""
    folders = [tmp_path_factory.mktemp("một"), tmp_path_factory.mktemp("thế giới khác")]
    with ThreadPoolExecutor() as both:
        one, other = both.map(build_in, folders, WORLDS, ("1", "2"))
    return one, other


def build_in(folder: Path, world: dict[str, str], jobs: str) -> dict[str, bytes]:
    content = Path(shutil.copytree(HAI_THON, folder / "nội dung"))
    (content / "media").mkdir()
    (content / "media" / "may-in-mau.icc").write_bytes(profiles.cmyk())
    with (content / "commune.yaml").open("a", encoding="utf-8") as commune:
        commune.write(PRESS)
    (folder / "tạm").mkdir()
    names = ",".join(channel.name for channel in DESIGNED)
    more = ("--only", f"{names},archive,villages", "--jobs", jobs)
    arguments = build_arguments(folder / "output", *more, content=Path("nội dung"))
    done = tinlang(*arguments, cwd=folder, env={**world, "TMPDIR": str(folder / "tạm")})
    assert done.returncode == 0, done.stderr
    output = folder / "output"
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in output.rglob("*") if file.is_file()}


def test_sheets_stamped_bound_imposed_and_kept_are_the_same_bytes_anywhere(
    built: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    one, other = built

    assert {
        *("print/a4/goi-1999.pdf", "print/villages/thon-dong/trifold/goi-1999.pdf"),
        *("print/villages/thon-dong/hai-mat.pdf", "print/villages/door-mono.pdf", "print/archive/cat-nuoc.pdf"),
        *("press/trifold/goi-1999.pdf", "press/leaflet/goi-1999-2up.pdf", "press/villages/a2.pdf"),
        *("print/a4/goi-1999.png", "manifest.json"),
    } <= one.keys()
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []


def test_a_picture_of_the_first_page_stands_beside_each_sheet(
    built: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    sheets = [PurePosixPath(path) for path in built[0] if path.startswith("print/") and path.endswith(".pdf")]
    shown = [path for path in sheets if path.parts[1] not in {"villages", "archive"}]

    assert {path.parts[1].removesuffix("-mono") for path in shown} >= {"a4", "a3", "a2", "leaflet", "card", "notice"}
    for path in shown:
        width, height = pdfs.page_sizes_mm(built[0][str(path)])[0]
        picture = Image.open(BytesIO(built[0][str(path.with_suffix(".png"))]))

        assert picture.width == 480
        assert picture.height == pytest.approx(480 * height / width, abs=2)
        assert len(built[0][str(path.with_suffix(".png"))]) < 60_000


def test_a_print_shop_would_take_every_file_for_the_press(
    built: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    copies = [path for path in built[0] if path.startswith("press/")]

    assert {path.split("/")[1] for path in copies} == {
        *("a4", "a3", "a2", "leaflet", "trifold", "strips", "door", "card", "board", "notice", "villages")
    }
    assert {path: faults for path in copies if (faults := preflight.faults(built[0][path]))} == {}


def test_every_sheet_can_be_read_by_those_who_do_not_see_it(
    built: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    sheets = [path for path in built[0] if path.startswith("print/") and path.endswith(".pdf")]

    assert len(sheets) > 60
    assert {path: faults for path in sheets if (faults := pdfs.faults(built[0][path]))} == {}
