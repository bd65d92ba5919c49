import re
import subprocess
from pathlib import Path

import pytest

from generator.broadcast import piece_named, pieces, script_of
from generator.broadcast.calendar import words_of
from generator.broadcast.phrasing import breath_groups, known_names
from generator.channels import SCRIPT
from generator.channels.script import SHEETS as LAYOUTS
from generator.channels.script import STRESSED
from generator.model import Library
from generator.sheets.typesetting.fit import width
from tests import pdfs
from tests.builders import make_announcement, make_campaign, make_library
from tests.channels.broadcasts import FICTIONAL, REAL, library, paths, render, rendered
from tests.worlds import Stopwatch

SHEETS = ("cau-dong-sut-lun/script.pdf", "goi-1999/script-large.pdf", "hai-cach-bao-viec/script-2up.pdf")
FILES = {"fields.csv", "script.pdf", "script-large.pdf", "script-2up.pdf", "script.txt", "spoken.txt", "speech.ssml"}
_POINT = 25.4 / 72


def sizes(pdf: bytes) -> list[float]:
    """Return the type size in points of each line of *pdf* that holds a letter."""
    command = ["pdftotext", "-bbox-layout", "-", "-"]
    html = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return [
        float(bottom) - float(top)
        for top, bottom in re.findall(r'<line [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)"', html)
    ]


@pytest.mark.parametrize("content", [FICTIONAL, REAL])
def test_every_piece_has_its_seven_files(content: Path) -> None:
    planned = paths(SCRIPT, content)

    slugs = {piece.slug for piece in pieces(library(content))}
    assert len(planned) == len(slugs) * len(FILES)
    assert set(planned) == {f"{slug}/{name}" for slug in slugs for name in FILES}


@pytest.mark.parametrize("content", [FICTIONAL, REAL])
def test_a_machine_gets_words_only(content: Path) -> None:
    for path in paths(SCRIPT, content):
        if path.endswith("spoken.txt"):
            text = rendered(path, content).decode()
            assert not re.search(r"[^\w\s.,;:?!…]|[\d_]", text), path


@pytest.mark.parametrize("content", [FICTIONAL, REAL])
def test_espeak_says_no_digit_of_any_script(content: Path, tmp_path: Path) -> None:
    """Its own voice reads digits in the southern way (“ngàn”), so none may be left to it."""
    file = tmp_path / "spoken.txt"
    for path in paths(SCRIPT, content):
        if path.endswith("spoken.txt"):
            text = rendered(path, content).decode()
            file.write_text(text, encoding="utf-8")
            command = ["espeak-ng", "-v", "vi", "-q", "-x", "-f", str(file)]
            said = subprocess.run(command, capture_output=True, text=True, check=True)
            assert said.stderr == ""
            assert len(said.stdout.split()) >= 0.8 * len(text.split()), path


@pytest.mark.parametrize("path", SHEETS)
def test_a_sheet_is_an_accessible_pdf_with_the_right_letters(path: str) -> None:
    pdf = rendered(path)

    assert pdfs.faults(pdf) == []
    assert pdfs.syntax_faults(pdf) == []
    assert pdfs.wrong_glyphs(pdf) == []


@pytest.mark.parametrize(
    ("path", "size"),
    [
        ("goi-1999/script.pdf", (210, 297)),
        ("goi-1999/script-large.pdf", (210, 297)),
        ("goi-1999/script-2up.pdf", (297, 210)),
    ],
)
def test_a_sheet_is_an_a4(path: str, size: tuple[int, int]) -> None:
    assert set(pdfs.page_sizes_mm(rendered(path))) == {size}


def test_two_pages_on_a_sheet_take_half_the_paper() -> None:
    assert len(pdfs.page_sizes_mm(rendered("goi-1999/script.pdf"))) == 2
    assert len(pdfs.page_sizes_mm(rendered("goi-1999/script-2up.pdf"))) == 1


def read_on(path: str) -> set[str]:
    """Return the lines of a sheet that end inside a phrase, where the voice does not rest."""
    holdings, layout = library(FICTIONAL), LAYOUTS[path]
    words = words_of(holdings)
    script = script_of(piece_named("hai-cach-bao-viec", holdings), holdings, words)
    names = known_names(holdings, words)

    def measure(text: str) -> float:
        return width(text, STRESSED, layout.size)

    groups = (group for one in script.sentences() for group in breath_groups(one, measure, layout.room, names))
    return {group.text for group in groups if not group.rest}


def test_each_breath_is_one_line_on_the_sheet() -> None:
    """What was broken by measuring is not broken again by the printer: lines are counted in the PDF."""
    for path in ("script.pdf", "script-large.pdf"):
        pdf = rendered(f"hai-cach-bao-viec/{path}")
        lines = [line.strip() for line in pdfs.text(pdf).split("\n")]
        marked = [line for line in lines if line.endswith("/")]
        words = [line for line in lines if line and not line.endswith("/") and line[0].islower()]
        assert len(marked) > 15
        assert words
        aired = [line for line in words if line.startswith("thứ ")]  # the days at the foot of the sheet
        said = [line for line in words if line not in aired and line not in read_on(path)]
        assert not [line for line in said if "mười" not in line and "chín" not in line and "nghìn" not in line], words


def test_the_read_text_is_set_in_eighteen_points_or_more() -> None:
    html = rendered("goi-1999/script.pdf")

    heights = sorted(sizes(html), reverse=True)
    assert sum(height > 20 for height in heights) >= 15


def test_the_sheet_says_all_that_a_reader_must_know() -> None:
    text = pdfs.text(rendered("cau-dong-sut-lun/script.pdf"))

    for words in (
        "KHẨN CẤP",
        "đã duyệt",
        "Nguyễn Văn Mẫu, Chủ tịch xã",
        "từ ngày 23/11/2026 đến hết ngày 15/12/2026",
        "Thông báo khẩn cấp!",
        "Nguồn:",
        "Trang 1/2",
    ):
        assert words in text, words


def test_days_and_hours_stand_on_the_sheet_once_they_are_confirmed() -> None:
    text = " ".join(pdfs.text(rendered("hai-cach-bao-viec/script.pdf")).split())

    assert "Thứ Hai 07/12/2026, buổi sáng 5h30" in text
    assert "; thứ Tư 09/12/2026" in text
    assert "Giờ phát:" not in text


def test_without_them_there_is_room_to_write_them_in() -> None:
    text = " ".join(pdfs.text(rendered("noi-voi-xa/script.pdf", REAL)).split())

    assert "Tuần 1, thứ Hai, buổi sáng" in text
    assert "Giờ phát:" in text
    assert "Ngày phát:" in text
    assert "bản nháp" in text
    assert not re.search(r"\d{1,2}h\d\d", text)


def test_a_persons_text_shows_figures_with_their_words() -> None:
    text = rendered("hai-cach-bao-viec/script.txt").decode()

    assert "Số điện thoại là 1999. //\n    1999: một chín chín chín" in text
    assert "Dài: " in text


def test_a_recording_changes_the_length_on_the_sheet() -> None:
    library_of_one = make_library(campaigns=(make_campaign(),))

    text = render("goi-tong-dai/script.txt", library_of_one, Stopwatch(125)).decode()

    assert "Dài: 2 phút 05 giây" in text


def test_signs_in_a_text_come_out_as_they_are() -> None:
    notice = make_announcement(title="Xã & thôn “Đông” <1>")

    text = render("cat-nuoc/script.txt", make_library(announcements=(notice,))).decode()

    assert text.startswith("Xã & thôn “Đông” <1>\n")


def long_words() -> Library:
    word = "đườngdẫnrấtdài" * 8
    return make_library(announcements=(make_announcement(body=f"Xem {word} nhé."),))


def test_a_word_wider_than_the_sheet_is_printed_all_the_same() -> None:
    assert pdfs.faults(render("cat-nuoc/script.pdf", long_words())) == []


def test_the_same_script_is_the_same_bytes() -> None:
    first, second = (render("quet-ngo/script.pdf", library(FICTIONAL)) for _ in range(2))

    assert first == second
