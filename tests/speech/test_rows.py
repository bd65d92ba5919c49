"""Rows of things of one kind: a short form in a row is one of the kind of its neighbours."""

from collections import Counter

import pytest

from generator.speech import read, say
from generator.speech.listed import rows

ROWS = (
    ("SV, HV được giảm giá", "sinh viên, học viên được giảm giá"),
    ("HN, CN được nhận quà", "hộ nghèo, cận nghèo được nhận quà"),
    ("tổ chức, CN, DN vi phạm", "tổ chức, cá nhân, doanh nghiệp vi phạm"),
    ("xe máy, ô tô, XT", "xe máy, ô tô, xe tải"),
    ("Khen TT, CN tiêu biểu", "Khen tập thể, cá nhân tiêu biểu"),
    ("NQ, CT, KL của Đảng", "nghị quyết, chỉ thị, kết luận của Đảng"),
    ("bệnh SXH, TCM, VN", "bệnh sốt xuất huyết, tay chân miệng, viêm não"),
    ("NCT, TE, PN", "người cao tuổi, trẻ em, phụ nữ"),
    ("2 HS, 3 GV và 1 NV", "hai học sinh, ba giáo viên và một nhân viên"),
)


@pytest.mark.parametrize(("written", "spoken"), ROWS)
def test_a_short_form_in_a_row_is_one_of_the_kind_of_its_neighbours(written: str, spoken: str) -> None:
    assert say(written) == spoken


def test_what_a_row_says_is_told_with_the_other_readings() -> None:
    (doubt,) = (doubt for doubt in read("Mời hộ kinh doanh, CN dự").doubts if doubt.written == "CN")

    assert doubt.readings[0] == "cá nhân"
    assert len(doubt.readings) > 1


def test_every_row_has_several_different_words() -> None:
    assert [row for row in rows() if len(row) < 4] == []
    assert [word for row in rows() for word, times in Counter(row).items() if times > 1] == []
