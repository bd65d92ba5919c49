"""The end of a notice: the page's code, whom to ask and who signs, side by side, so that the notice takes one sheet."""

import pytest

from generator.channels import NOTICE
from generator.channels.sheets.notice import issuer_above_signature
from generator.pdf.raster import texts
from tests import designs, pdfs
from tests.builders import make_announcement, make_commune, make_library

SENTENCE = "Bà con mang theo thẻ căn cước, sổ tiêm và giấy hẹn, đến sớm mười phút để lấy số thứ tự ở bàn đón."
LONG_CONTACT = (
    "Chi hội trưởng Phạm Thị Ví, 0200 000 011, hoặc Trung tâm Phục vụ hành chính công xã, tầng 1, trụ sở Ủy ban nhân"
    " dân xã, 0200 000 002, hoặc Bộ phận Văn hóa - Xã hội, 0200 000 003, hoặc trưởng các thôn"
)


@pytest.mark.row("P10")
@pytest.mark.parametrize("paragraphs", [4, 5, 6])
def test_a_notice_of_half_a_page_of_words_takes_one_sheet_with_its_code(paragraphs: int) -> None:
    notice = make_announcement(body="\n\n".join([f"{SENTENCE} {SENTENCE}"[: 340 - 30 * paragraphs]] * paragraphs))
    library = make_library(
        commune=make_commune(web="https://vi-du.example", short_web="https://vd.example"),
        guides=(),
        announcements=(notice,),
    )

    made = designs.first_of(NOTICE, library)

    assert len(list(texts(made.content))) == 1


@pytest.mark.row("P10")
def test_a_long_contact_pushes_the_last_line_down_and_covers_nothing() -> None:
    notice = make_announcement(body=SENTENCE, contact=LONG_CONTACT)
    library = make_library(
        commune=make_commune(web="https://vi-du.example", short_web="https://vd.example"),
        guides=(),
        announcements=(notice,),
    )

    boxes = pdfs.line_boxes(designs.first_of(NOTICE, library).content)

    overlapping = [
        (one, other)
        for place, (one, a) in enumerate(boxes)
        for other, b in boxes[place + 1 :]
        if a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] - 3 and b[1] < a[3] - 3
    ]
    assert len(boxes) > 10
    assert overlapping == []


@pytest.mark.row("P9")
@pytest.mark.parametrize(
    ("issuer", "lines"),
    [
        ("Trung tâm Dịch vụ sự nghiệp công xã Việt Khê", ("TRUNG TÂM DỊCH VỤ", "SỰ NGHIỆP CÔNG XÃ VIỆT KHÊ")),
        ("Ủy ban nhân dân xã An Bình Mẫu", ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH MẪU")),
        ("Ban Chỉ huy Phòng thủ dân sự đặc khu Cát Hải", ("BAN CHỈ HUY PHÒNG THỦ", "DÂN SỰ ĐẶC KHU CÁT HẢI")),
        ("Công an xã", ("CÔNG AN XÃ",)),
    ],
)
def test_the_name_above_a_signature_parts_between_its_words(issuer: str, lines: tuple[str, ...]) -> None:
    assert issuer_above_signature(issuer).lines == lines


@pytest.mark.row("P9")
@pytest.mark.parametrize(
    ("when", "line"),
    [
        ("7h30 ngày 07/12/2026 đến 16h30 ngày 18/12/2026", "đến 16h30 thứ Sáu 18/12/2026"),
        ("từ 19h00 ngày 05/12/2026 đến 5h00 ngày 06/12/2026", "đến 5h00 Chủ nhật 06/12/2026"),
    ],
)
def test_the_end_of_a_span_stays_on_one_line_of_a_notice(when: str, line: str) -> None:
    library = make_library(guides=(), announcements=(make_announcement(when=[when]),))

    lines = next(iter(texts(designs.first_of(NOTICE, library).content))).splitlines()

    assert any(one.replace("\N{NO-BREAK SPACE}", " ").endswith(line) for one in lines), lines
