"""Where the lines of printed texts end: not within a word, a name, a day, or between a number and what it counts.

The lines are read back from the PDF: what the printer broke, not what was asked of it.
"""

import pypdfium2
import pytest

from generator.text.binding import NO_BREAK, joints
from tests.builders import make_announcement, make_fact, make_facts, make_library
from tests.channels.broadcasts import render

SHEETS = ("script.pdf", "script-large.pdf", "script-2up.pdf")
TITLES = (
    "Gửi phản ánh trên ứng dụng Smart Hải Phòng",
    "Xã nhận phản ánh qua An Bình Số và Tổng đài 1999",
    "Tạm ngừng cấp nước ở thôn Đoài và thôn Đông",
    "Cắt điện từ 7h30 sáng thứ Bảy ngày 28/11/2026 để thay máy biến áp",
    "Họp dân ở Nhà văn hóa thôn Tiền Phong bàn việc làm đường",
)
SOURCES = (
    "Công văn của Ủy ban nhân dân xã Việt Khê, thành phố Hải Phòng, mục 1",
    "Văn bản tưởng tượng của Trung tâm Phục vụ hành chính công xã An Bình Mẫu ngày 15/10/2026",
    "Báo Lao Động ngày 22/3/2022, bài số 1026258",
)


def lines(pdf: bytes) -> list[list[str]]:
    """Return the words of each line of *pdf*, in the order in which they are read."""
    with pypdfium2.PdfDocument(pdf) as pages:
        text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    return [line.split() for line in text.replace(NO_BREAK, " ").splitlines() if line.strip()]


def parted(text: str, pdf: bytes) -> list[str]:
    """Return each end of a line of *pdf* within what holds together of *text*, which stands there."""
    words = text.split()
    holds = joints(tuple(words))
    ends, seen = [], 0
    for line in lines(pdf):
        for fits in (line == words[seen : seen + len(line)], seen and line[: len(words) - seen] == words[seen:]):
            if fits:
                seen += len(line)
                ends.append(seen)
                break
        else:
            ends, seen = [], 0
        if seen >= len(words):
            return [f"{words[end - 1]} / {words[end]}" for end in ends[:-1] if holds[end - 1]]
    pytest.fail(f"{text} stands nowhere")


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("title", TITLES)
def test_the_title_of_a_script_parts_no_word_and_no_name(sheet: str, title: str) -> None:
    pdf = render(f"cat-nuoc/{sheet}", make_library(announcements=(make_announcement(title=title),)))

    assert parted(title, pdf) == []


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("rotated", range(len(SOURCES)))
def test_the_sources_below_a_script_part_no_word_and_no_name(sheet: str, rotated: int) -> None:
    said = [*SOURCES[rotated:], *SOURCES[:rotated]]
    facts = make_facts(**{f"a{place}": make_fact(source=source) for place, source in enumerate(said)})
    notice = make_announcement(sources=sorted(facts.facts))

    pdf = render(f"cat-nuoc/{sheet}", make_library(facts=facts, announcements=(notice,)))

    assert parted(f"Nguồn: {'; '.join(said)};", pdf) == []
