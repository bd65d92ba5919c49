"""Whatever bytes and names files of content/ have: tables, drawings, pictures and names are taken or told.

`make fuzz` looks for new examples; here the same few are tried each time.
"""

import os
import shutil
import time
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.diagnostics import has_errors
from generator.load import load
from generator.memory.unchanged import read_below
from generator.readers.results import read_results
from generator.rendering.drawings import read_drawing
from generator.rendering.pictures import (
    FORMATS,
    can_be_printed,
    can_be_shown,
    drawing_size,
    is_too_large,
    is_too_narrow,
    rendition,
    size_of,
    widths_for,
)
from generator.shelf import open_shelf
from generator.source import Source, in_order
from generator.text.file_names import meant_by
from generator.text.list_slips import list_slips
from tests import fuzzed, worlds
from tests.commands import HAI_THON

MOST = settings.default.max_examples if settings.default else 100
SLOW = settings(max_examples=max(40, MOST), suppress_health_check=[HealthCheck.function_scoped_fixture])

HEADER = "field,village,received,answered,unit,outcome\n"
CELLS = st.one_of(
    fuzzed.words, st.sampled_from(["02/10/2026", "thon-dong", "Thôn Đông", '"', '""', ";", "\t", "\0", "x" * 140_000])
)
TABLES = st.one_of(
    st.lists(st.lists(CELLS, max_size=8).map(",".join), max_size=6).map("\n".join),
    st.lists(st.lists(CELLS, max_size=8).map(";".join), max_size=6).map("\n".join),
    fuzzed.SIGNS,
)


@pytest.mark.row("R13")
@settings(max_examples=max(100, MOST))
@given(st.sampled_from([HEADER, HEADER.replace(",", ";"), "", "Lĩnh vực,Thôn,Ngày nhận\n"]), TABLES)
def test_a_table_is_read_or_told(head: str, rest: str) -> None:
    results, problems = read_results(Source(PurePosixPath("results/2026-10.csv"), in_order(head + rest)))

    assert results is not None or has_errors(problems)


NAMES = st.sampled_from(
    ["svg", "g", "path", "use", "script", "style", "a", "image", "text", "foreignObject", "q:rect", "switch", "é"]
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["viewBox", "href", "xlink:href", "style", "id", "onload", "d", "fill", "xmlns", "xmlns:q", "x:y"]),
    st.one_of(
        fuzzed.words,
        st.sampled_from(
            ["#a", "url(#a)", "url(//a)", "0 0 1 1", "0 0 0 0", "0 0 1e308 1e-308", "-1 nan inf 1", "\ud800"]
        ),
    ),
    max_size=4,
)


def _element(name: str, attributes: dict[str, str], inside: str) -> str:
    written = "".join(
        f' {key}="{value.replace("<", "&lt;").replace(chr(34), "")}"' for key, value in attributes.items()
    )
    return f"<{name}{written}>{inside}</{name}>"


ELEMENTS = st.recursive(
    st.one_of(
        fuzzed.LETTERS,
        st.sampled_from(["<!-- a", "<![CDATA[", "&a;", "&#0;", "<?a b?>", "<!DOCTYPE a [", "]>", "</g>"]),
    ),
    lambda inner: st.builds(_element, NAMES, ATTRIBUTES, st.lists(inner, max_size=4).map("".join)),
    max_leaves=12,
)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1258", "utf-7"])


@settings(max_examples=max(100, MOST))
@given(st.one_of(ELEMENTS, st.builds(_element, st.just("svg"), ATTRIBUTES, ELEMENTS)), ENCODINGS, st.binary(max_size=8))
@example("<g><script>1</script></g>", "utf-8", b"")
@example("<!-- <script> -->", "utf-8", b"")
def test_a_drawing_is_judged(inside: str, encoding: str, more: bytes) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</svg>'
    for content in (svg.encode(encoding, "replace"), inside.encode(encoding, "replace") + more, more):
        drawing = read_drawing(content)
        size = drawing_size(content)

        assert size.width >= 1
        assert size.height >= 1
        assert can_be_shown("a.svg", content) is (drawing is not None)
        can_be_printed("a.svg", content)
        if drawing is not None and b"script" in content and encoding == "utf-8":
            assert drawing.faults or b"<script" not in content or b"<!--" in content or b"<![CDATA[" in content


def _pictures() -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    kinds: tuple[tuple[str, dict[str, Any]], ...] = (
        ("PNG", {}), ("JPEG", {}), ("JPEG", {"progressive": True}), ("GIF", {}), ("WEBP", {}), ("AVIF", {}),
        ("TIFF", {}), ("TIFF", {"compression": "tiff_lzw"}), ("BMP", {}), ("PPM", {}), ("TGA", {}), ("ICO", {}),
    )  # fmt: skip
    for kind, more in kinds:
        saved = BytesIO()
        notes = Image.Exif()
        notes[0x0112] = 6
        picture = Image.linear_gradient("L").resize((40, 30)).convert("RGB")
        picture.save(saved, kind, **({"exif": notes} if kind in ("PNG", "JPEG", "WEBP", "AVIF") else {}), **more)
        made[f"{kind}-{len(made)}"] = saved.getvalue()
    for mode in ("1", "L", "P", "LA", "RGBA", "I;16"):
        saved = BytesIO()
        Image.new(mode, (20, 10)).save(saved, "PNG")
        made[f"PNG-{mode}"] = saved.getvalue()
    return made


PICTURES = _pictures()


@settings(max_examples=max(200, MOST))
@given(
    st.sampled_from(sorted(PICTURES)),
    st.lists(st.tuples(st.integers(0, 1_000_000), st.integers(0, 255)), max_size=6),
    st.integers(0, 1_000_000),
    st.binary(max_size=40),
)
@pytest.mark.filterwarnings("ignore")  # Pillow warns of what it mends
def test_a_damaged_picture_is_shown_or_told(kind: str, changes: list[tuple[int, int]], cut: int, more: bytes) -> None:
    content = bytearray(PICTURES[kind])
    for place, value in changes:
        content[place % min(len(content), 400)] = value
    if cut % 3 == 0:
        del content[cut % len(content) :]
    content += more
    is_too_large(bytes(content))
    if can_be_shown("a.png", bytes(content)) and not is_too_narrow(bytes(content)):
        for width in widths_for(size_of(bytes(content))):
            for form in FORMATS:
                assert rendition(bytes(content), width, form)


LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="/\0")
STEMS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=20),
    st.sampled_from(
        ["goi-1999", "goi-1999 (1)", "con", "nul", "…", "-", " ", "a\nb", "\u202egnp", "cat-nuoc - Copy", "2026-10"]
    ),
)
ENDINGS = st.sampled_from(["", ".yaml", ".yml", ".md", ".MD", ".csv", ".txt", ".md.txt", ".svg", ".pdf", ".png", "."])
FOLDERS = st.sampled_from(
    ["", "guides/", "announcements/", "campaigns/", "results/", "diary/", "alerts/", "media/", "khac/", "guides/sau/"]
)


@pytest.mark.row("R13")
@SLOW
@given(st.lists(st.tuples(FOLDERS, STEMS, ENDINGS), max_size=4), st.booleans(), st.binary(max_size=20))
def test_files_of_any_name_are_read_or_told(
    tmp_path: Path,
    names: list[tuple[str, str, str]],
    in_hand: bool,  # noqa: FBT001 - drawn
    content: bytes,
) -> None:
    folder = tmp_path / "content"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HAI_THON, folder)
    for below, stem, ending in names:
        file = folder / f"{below}{stem}{ending}"
        file.parent.mkdir(parents=True, exist_ok=True)
        if len(os.fsencode(file.name)) < 250 and file.name not in (".", "..") and not file.exists():
            file.write_bytes(content)
    found = load(folder, in_hand=read_below(str(folder)) if in_hand else {})
    shelf = open_shelf(found, {})

    assert shelf.is_complete
    worlds.problems_in(shelf)


@pytest.mark.skipif(os.name == "nt", reason="names of Windows are text")
def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    with open(os.fsencode(folder / "guides") + b"/\xff\xfe.yaml", "wb") as file:  # noqa: PTH123 - a name of bytes
        file.write(b"slug: a\n")

    problems = open_shelf(load(folder), {}).problems
    assert [problem.code for problem in problems] == ["misnamed-file"]


@settings(max_examples=max(100, MOST))
@given(FOLDERS, STEMS, ENDINGS)
def test_a_name_that_was_meant_is_fine_itself(folder: str, stem: str, ending: str) -> None:
    meant = meant_by(f"{folder}{stem}{ending}", ())

    assert meant is None or meant_by(meant, ()) is None


@settings(max_examples=max(100, MOST))
@given(st.lists(st.one_of(fuzzed.words, fuzzed.SIGNS), max_size=6).map("\n".join))
@example("Cần:\n- a\n• b\n\n• c\n  • d")
def test_a_list_that_is_none_stands_in_its_text(text: str) -> None:
    for found in list_slips(text):
        assert text[found.offset :].startswith(found.sign)


@pytest.mark.row("C5")
@pytest.mark.parametrize("kind", sorted(PICTURES))
def test_a_picture_of_each_kind_is_shown(kind: str) -> None:
    assert can_be_shown("a.png", PICTURES[kind])


@pytest.mark.row("R17")
def test_a_small_file_of_many_pixels_is_refused_at_once() -> None:
    saved = BytesIO()
    Image.new("1", (12_000, 12_000)).save(saved, "PNG")
    started = time.process_time()

    assert is_too_large(saved.getvalue())
    assert not can_be_shown("a.png", saved.getvalue())
    assert time.process_time() - started < 0.5
