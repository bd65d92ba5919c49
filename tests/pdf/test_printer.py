import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from generator.pdf.fault import Misprint, MissingLibrary
from generator.pdf.printer import Printer, subsetter_is_there
from generator.pdf.sheet import Variant
from tests import pdfs
from tests.pdf.sheets import POSTER_CSS, poster, poster_codes, sheet

A4 = "@page { size: A4; margin: 20mm } html { font-family: 'Be Vietnam Pro' }"
VARIANTS: tuple[Variant, ...] = ("pdf/ua-1", "archive", "pdf/x-4")

# Printed by a process of its own: the digest of the poster in every variant.
DIGESTS = """
import hashlib
from tests import pdfs
from tests.pdf.sheets import POSTER_CSS, poster, poster_codes
for variant in ("pdf/ua-1", "archive", "pdf/x-4"):
    pdf = pdfs.printer().print(poster(), poster_codes(), variant, [POSTER_CSS])
    print(hashlib.sha256(pdf).hexdigest())
"""


def printed(html: str, images: dict[str, object] | None = None, variant: Variant = "pdf/ua-1") -> bytes:
    return pdfs.printer().print(html, images, variant, [A4])


def printed_poster(variant: Variant = "pdf/ua-1") -> bytes:
    return pdfs.printer().print(poster(), poster_codes(), variant, [POSTER_CSS])


def test_a_poster_is_one_a4_page() -> None:
    assert pdfs.page_sizes_mm(printed_poster()) == [(210, 297)]


def test_only_the_typeface_of_the_project_is_in_the_file_and_all_of_it_is_embedded() -> None:
    names = pdfs.font_names(printed_poster())

    assert names
    assert all(name.startswith("Be-Vietnam-Pro") for name in names)
    assert all(names.values())


def test_text_can_be_copied_out_as_it_was_written() -> None:
    read = pdfs.text(printed(sheet("<p>Nghĩa Lộ, Ứng Hòa, Quỳnh Hoàng</p>")))

    assert "Nghĩa Lộ, Ứng Hòa, Quỳnh Hoàng" in read


def test_every_glyph_draws_the_character_it_claims() -> None:
    pdf = printed_poster()

    assert pdfs.glyph_count(pdf) > 100
    assert pdfs.wrong_glyphs(pdf) == []


def test_fonts_sliced_by_unicode_range_are_caught_by_the_comparison_of_glyphs() -> None:
    assert pdfs.wrong_glyphs(sliced()) != []


def test_a_sheet_for_readers_is_pdf_ua_1() -> None:
    assert pdfs.faults(printed_poster()) == []


def test_the_archive_copy_is_pdf_ua_1_and_pdf_a_2a_in_one() -> None:
    pdf = printed_poster("archive")

    assert pdfs.faults(pdf, pdfs.UA_1) == []
    assert pdfs.faults(pdf, pdfs.A_2A) == []


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_file_is_sound(variant: Variant) -> None:
    assert pdfs.syntax_faults(printed_poster(variant)) == []


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_same_sheet_is_the_same_bytes(variant: Variant) -> None:
    assert printed_poster(variant) == printed_poster(variant)


def test_another_process_another_seed_another_clock_print_the_same_bytes(tmp_path: Path) -> None:
    here = [hashlib.sha256(printed_poster(variant)).hexdigest() for variant in VARIANTS]
    places = [("1", "Asia/Ho_Chi_Minh", tmp_path / "a"), ("2", "America/New_York", tmp_path / "b")]

    assert [digests(seed, zone, temp) for seed, zone, temp in places] == [here, here]


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        (sheet(title=""), "TITLE"),
        (sheet("<h3>Một mục</h3>"), "HEADING"),
    ],
)
def test_the_check_of_accessibility_bites(html: str, rule: str) -> None:
    assert any(rule in fault.upper() for fault in pdfs.faults(printed(html)))


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (sheet('<img src="qr:x">'), "no required alt"),
        (sheet('<img src="qr:x" alt="">'), "no required alt"),
        (sheet().replace(' lang="vi"', ""), "lang"),
    ],
)
def test_what_a_screen_reader_needs_is_asked_for_while_printing(html: str, reason: str) -> None:
    with pytest.raises(Misprint, match=reason):
        printed(html, {"qr:x": poster_codes()["qr:group"]})


def test_a_letter_that_the_typeface_lacks_is_a_fault_and_not_another_typeface() -> None:
    with pytest.raises(Misprint, match="✓"):
        printed(sheet("<p>Xong ✓</p>"))


def test_a_line_in_the_log_of_weasyprint_is_a_fault() -> None:
    with pytest.raises(Misprint, match="colour"):
        pdfs.printer().print(sheet(), styles=[A4, "p { colour: red }"])


def test_a_picture_may_be_the_bytes_of_a_file() -> None:
    square = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>'
    pdf = printed(sheet('<img src="emblem:x" alt="Hình vuông">'), {"emblem:x": square})

    assert pdfs.faults(pdf) == []


def test_a_pdf_for_the_press_needs_a_date() -> None:
    html = sheet().replace("dcterms.created", "other")

    with pytest.raises(Misprint, match=r"dcterms\.created"):
        printed(html, variant="pdf/x-4")


def test_the_library_that_cuts_fonts_is_looked_for_by_name() -> None:
    assert subsetter_is_there()
    assert not subsetter_is_there(["libkhong-co-that.so.0"])


def test_without_that_library_nothing_is_printed_and_the_command_that_helps_is_named() -> None:
    # The loader of this process is told that no library of that name exists.
    program = """
import ctypes
real = ctypes.CDLL.__init__
def without(self, name, *rest, **more):
    if "harfbuzz-subset" in str(name):
        raise OSError(name)
    real(self, name, *rest, **more)
ctypes.CDLL.__init__ = without
from generator.pdf.printer import Printer
Printer({})
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "MissingLibrary" in done.stderr
    assert "apt-get install -y libharfbuzz-subset0" in done.stderr


def test_a_missing_library_is_the_machines_fault() -> None:
    assert issubclass(MissingLibrary, OSError)


def test_the_copies_of_the_fonts_are_cleared_away_at_the_end_of_the_process(tmp_path: Path) -> None:
    program = "from tests import pdfs; kept = pdfs.printer()"
    environment = os.environ | {"TMPDIR": str(tmp_path), "PYTHONPATH": "."}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)

    assert done.stderr == b""
    assert list(tmp_path.iterdir()) == []


IN_TURNS = """
import os
from pathlib import Path
from generator.official.printed import FACES, faces
from tests import pdfs
printer = pdfs.printer()
styles = [faces({name: Path("templates", name).read_bytes() for name in FACES}) + "p { font: 14pt Liberation Serif }"]
html = "<html lang=vi><title>Báo cáo</title><p>Kính gửi</p></html>"
for _ in range(3):
    child = os.fork()
    if not child:
        sizes = pdfs.page_sizes_mm(printer.print(html, styles=styles))
        os._exit(0 if sizes == [(210, 297)] else 1)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked where the system can")
def test_processes_that_share_a_printer_each_register_the_typeface_of_a_sheet(tmp_path: Path) -> None:
    environment = os.environ | {"TMPDIR": str(tmp_path), "PYTHONPATH": "."}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", IN_TURNS], env=environment, capture_output=True, text=True, check=False
    )

    assert (done.stdout.split(), done.stderr) == (["0", "0", "0"], "")
    assert list(tmp_path.iterdir()) == []


def test_stylesheets_given_to_the_printer_hold_for_every_sheet() -> None:
    small = Printer(pdfs.fonts(), ["@page { size: A5 } html { font-family: 'Be Vietnam Pro' }"])

    assert pdfs.page_sizes_mm(small.print(sheet())) == [(148, 210)]
    assert pdfs.page_sizes_mm(small.print(sheet(), styles=["@page { size: A6 }"])) == [(105, 148)]


def digests(seed: str, zone: str, temp: Path) -> list[str]:
    temp.mkdir()
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "TMPDIR": str(temp), "PYTHONPATH": "."}
    done = subprocess.run([sys.executable, "-c", DIGESTS], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split()


def sliced() -> bytes:
    """Return a sheet set in a typeface cut into two files by unicode-range, as web fonts are."""
    slices = {
        "U+0000-00FF": range(0x20, 0x100),
        "U+0102-1EF9": [*range(0x102, 0x1B1), *range(0x1EA0, 0x1EFA)],
    }
    configuration = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: 'Be Vietnam Pro'; src: url({pdfs.font_slice(letters)}); unicode-range: {name} }}"
        for name, letters in slices.items()
    )
    style = CSS(string=faces + A4, font_config=configuration)
    pdf: bytes = HTML(string=sheet("<p>Nộp hồ sơ, PHỐ HẢI PHÒNG</p>")).write_pdf(
        stylesheets=[style], font_config=configuration, pdf_variant="pdf/ua-1"
    )
    return pdf
