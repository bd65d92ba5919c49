"""What is told of the papers that a notice hands out: which of them cannot be, and at which line."""

import pytest

from generator.checks.papers import check_papers
from tests.builders import make_announcement, make_library
from tests.checks.contexts import placed, told
from tests.contents import SOUND

FILE = "announcements/cat-nuoc.md"
PLACES = placed(FILE, ("attachments", 0, "file"), ("attachments", 1, "file"))
MEDIA = {path.name: path.read_bytes() for path in (SOUND / "media").iterdir()}
WHOLE = "thong-bao-12.pdf"


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("thong-bao-13.pdf", "Không tìm thấy tệp “thong-bao-13.pdf” trong content/media."),
        ("cong-lang.png", "Tệp “cong-lang.png” không phải PDF, nên không đưa cho bà con tải về được."),
        ("TO.DOCX", "Tệp “TO.DOCX” không phải PDF, nên không đưa cho bà con tải về được."),
        ("to.docx", "Tệp “to.docx” không phải PDF, nên không đưa cho bà con tải về được."),
        ("tu-chay.pdf", "Tệp “tu-chay.pdf” có phần tự chạy trên máy người mở, nên không đưa cho bà con tải về được."),
        ("co-mat-khau.pdf", "Tệp “co-mat-khau.pdf” có mật khẩu, bà con tải về không mở được."),
        ("cut-ngang.pdf", "Tệp “cut-ngang.pdf” đã hỏng, không mở ra được trang nào."),
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_a_paper_that_cannot_be_handed_out_is_told_at_its_line(file: str, message: str, place: int) -> None:
    files = [WHOLE, WHOLE]
    files[place] = file
    attachments = [{"title": f"Tờ {number}", "file": name} for number, name in enumerate(files)]
    notice = make_announcement(attachments=attachments, places=PLACES)
    media = {**MEDIA, "to.docx": MEDIA[WHOLE], "TO.DOCX": MEDIA[WHOLE]}  # PDFs by their bytes, not by their names
    found = told(check_papers, make_library(announcements=(notice,), media=media))

    assert [one[:3] for one in found] == [(FILE, 10 * (place + 1), message)]
