from itertools import product

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.sheets.typesetting import fit
from generator.sheets.typesetting.fit import Frame
from generator.text.binding import Joint
from tests import pdfs

TITLES = (
    "Gọi 1999",
    "Khẩn cấp? Đừng gọi 1999",
    "Người cao tuổi, người không có điện thoại thông minh",
    "Xã tiếp nhận phản ánh của bà con qua ứng dụng An Bình Số và qua Tổng đài 1999 nữa",
)
WORDS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyấềợự", min_size=1, max_size=7)
SENTENCES = st.lists(WORDS, min_size=1, max_size=18).map(" ".join)


@pytest.mark.parametrize("weight", pdfs.WEIGHTS)
def test_the_table_of_widths_is_that_of_the_typeface(weight: int) -> None:
    font = TTFont(pdfs.FONTS / f"BeVietnamPro-{weight}.ttf")
    widths, names = font["hmtx"], font.getBestCmap()
    letters = [letter for letter in "AẪẬBăằđĐễĩợỪự0123456789.,:;?!“”‘’–—…·•()/%&@ " if ord(letter) in names]

    assert len(letters) > 40
    for letter in letters:
        assert fit.width(letter, weight, 1000) == pytest.approx(widths[names[ord(letter)]][0] * 1.01)


@pytest.mark.parametrize("mark", '“‘"(«')
@pytest.mark.parametrize("weight", pdfs.WEIGHTS)
def test_the_blank_before_a_quotation_is_not_eaten(weight: int, mark: str) -> None:
    font = TTFont(pdfs.FONTS / f"BeVietnamPro-{weight}.ttf")
    _, room = font["hmtx"][font.getBestCmap()[ord(mark)]]

    assert room >= 27  # thousandths of the type size; “ had −25


@pytest.mark.parametrize("text", TITLES)
@pytest.mark.parametrize("weight", pdfs.WEIGHTS)
def test_no_line_is_printed_wider_than_it_was_measured(text: str, weight: int) -> None:
    html = (
        f'<html lang="vi"><title>x</title><body style="font-weight:{weight};font-size:10mm;white-space:nowrap">'
        f"<h1 style='font:inherit'>{text}</h1>"
    )
    style = "@page { size: 900mm 40mm; margin: 10mm } body, h1 { margin: 0; font-family: 'Be Vietnam Pro' }"
    pdf = pdfs.printer().print(html, styles=[style])
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    right = max(page.get_rect(index)[2] for index in range(page.count_rects()))
    printed = right * 25.4 / 72 - 10

    assert printed <= fit.width(text, weight, 10) * 1.005
    assert printed >= fit.width(text, weight, 10) * 0.93


@given(SENTENCES, st.integers(min_value=30, max_value=200))
def test_wrapping_loses_nothing_and_keeps_to_its_room(text: str, room: int) -> None:
    lines = fit.wrap(text, 400, 5, room)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(fit.width(line, 400, 5) <= room for line in lines)


@given(SENTENCES, st.integers(min_value=1, max_value=4))
def test_balancing_loses_nothing(text: str, count: int) -> None:
    assert " ".join(fit.balance(text, 800, count)) == text


@given(SENTENCES)
def test_a_paragraph_takes_no_more_lines_for_being_even(text: str) -> None:
    assert len(fit.paragraph(text, 400, 5, 90)) == len(fit.wrap(text, 400, 5, 90))


@given(SENTENCES)
def test_what_fits_a_frame_stays_inside_it(text: str) -> None:
    setting = fit.largest(text, 800, Frame(182, 60, 6, 25, 4))
    assume(setting is not None)

    assert setting is not None
    assert setting.height <= 60.001
    assert 6 <= setting.size <= 25
    assert all(fit.width(line, 800, setting.size) <= 182.001 for line in setting.lines)


@given(SENTENCES)
def test_cutting_as_many_characters_as_told_makes_it_fit(text: str) -> None:
    frame = Frame(60, 20, 7, 12, 2)
    assume(fit.largest(text, 800, frame) is None)

    cut = fit.excess(text, 800, frame)

    assert 0 < cut <= len(text)
    assert cut == len(text) or fit.largest(text[:-cut].strip(), 800, frame)


def test_a_headline_breaks_after_its_question() -> None:
    setting = fit.largest("Có việc cần báo? Gọi 1999", 800, Frame(182, 62, 10, 25, 3))

    assert setting is not None
    assert setting.lines == ("Có việc cần báo?", "Gọi 1999")


def test_a_name_is_not_torn_apart() -> None:
    setting = fit.largest("Cài An Bình Số cho đúng", 800, Frame(90, 62, 5, 25, 3), keep=("An Bình Số",))

    assert setting is not None
    assert any("An Bình Số" in line for line in setting.lines)


def test_a_long_address_is_broken_after_a_sign() -> None:
    lines = fit.wrap("Mở https://an-binh.vi-du.example/huong-dan", 400, 5, 60)

    assert len(lines) > 1
    assert all(fit.width(line, 400, 5) <= 60 for line in lines)
    assert all(line[-1] in "/.-" for line in lines[1:-1])


def fits(text: str, frame: Frame) -> bool:
    """Return whether *text* fits *frame* in some number of lines, each way tried, at the last in parting a number."""
    for count, least in product(range(1, frame.most_lines + 1), Joint):
        lines = fit.balance(text, 800, count, least=least)
        widest = max(1e-6, *(fit.width(line, 800, 1) for line in lines))
        size = min(frame.width / widest, frame.height / (len(lines) * frame.leading), frame.biggest)
        if size >= frame.smallest - 1e-6:
            return True
    return False


FRAMES = st.builds(
    Frame,
    width=st.sampled_from([20.0, 45.0, 100.0]),
    height=st.sampled_from([6.0, 20.0, 80.0]),
    smallest=st.sampled_from([4.0, 6.0]),
    biggest=st.just(20.0),
    most_lines=st.integers(1, 4),
)


@given(SENTENCES | st.text(alphabet="aW 1", min_size=1, max_size=60), FRAMES)
def test_a_text_that_is_too_wide_for_all_lines_is_not_broken_in_vain(text: str, frame: Frame) -> None:
    assert (fit.largest(text, 800, frame) is not None) == fits(text, frame)
    if not fits(text, frame):
        cuts = (cut for cut in range(1, len(text)) if fits(text[:-cut].strip(), frame))
        assert fit.excess(text, 800, frame) == next(cuts, len(text))


def test_a_very_long_text_is_cut_to_what_fits() -> None:
    frame = Frame(100, 40, 5, 12)
    text = "Kể rõ việc gì. " * 2000

    cut = fit.excess(text, 800, frame)

    assert fits(text[:-cut].strip(), frame)
    assert not fits(text[: 1 - cut].strip(), frame)
