import pytest

from generator.broadcast.coverage import NotSpoken, not_spoken
from generator.broadcast.prose import Sentence, paragraphs_of
from generator.speech import lexicon_with

LEXICON = lexicon_with({"An Bình Số": "An Bình Số"})


def sentences(markdown: str) -> list[Sentence]:
    return [sentence for paragraph in paragraphs_of(markdown) for sentence in paragraph]


def lost(written: str, spoken: str) -> list[NotSpoken]:
    return list(not_spoken(sentences(written), sentences(spoken), LEXICON))


def found(written: str, spoken: str) -> list[str]:
    return [one.written for one in lost(written, spoken)]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Ngừng nước ngày 10/12/2026.", "Ngày 10 tháng 12 năm 2026 mất nước."),
        ("Từ 16h30.", "Từ 4 giờ rưỡi chiều."),
        ("Từ 16h30.", "Từ 16 giờ 30 phút."),
        ("Lúc 20h00.", "Lúc 8 giờ tối."),
        ("Gọi **1999** hoặc 0225.3821.055.", "Số 1999. Số nữa là 0225 3821 055."),
        ("Có 25 hộ.", "Hai mươi lăm hộ."),
        ("Nhà số 2, 3 và 5.", "Nhà hai, ba, năm."),
        ("Ngày 10/12.", "Ngày 10/12 năm nay."),
        ("Nhà ông Trần Văn Ví.", "Ông trần văn ví."),
        ("Thợ Nam đến.", "Thợ đến, tên là Nam."),
        ("- Thôn Đoài\n- Thôn Đông", "Hai thôn: Thôn Đoài, Thôn Đông."),
        ("Mở An Bình Số.", "Mở ứng dụng An Bình Số."),
        ("Không có gì.", "Bà con nghe."),
    ],
)
def test_what_is_said_in_other_words_is_not_lost(written: str, spoken: str) -> None:
    assert found(written, spoken) == []


@pytest.mark.parametrize(
    ("written", "spoken", "missing"),
    [
        ("Ngừng nước ngày 10/12/2026.", "Mai mất nước.", ["10/12/2026"]),
        ("Từ 16h30.", "Từ 4 giờ chiều.", ["16h30"]),
        ("Gọi 1999.", "Gọi tổng đài.", ["1999"]),
        ("Có 25 hộ, 3 ngõ.", "Có 2 ngõ, 35 hộ.", ["25", "3"]),
        ("Nhà 5.", "Nhà 25, nhà 105.", ["5"]),
        ("Mời bà Lê Thị Dụ ra xã.", "Mời bà ra xã.", ["Lê Thị Dụ"]),
        ("Mở An Bình Số.", "Mở ứng dụng.", ["An Bình Số"]),
    ],
)
def test_what_is_not_said_is_found(written: str, spoken: str, missing: list[str]) -> None:
    assert found(written, spoken) == missing


def test_numbers_and_names_are_told_apart() -> None:
    written = "Bà Lê Thị Dụ đến ngày 10/12/2026."

    assert [(one.written, one.name) for one in lost(written, "Không.")] == [
        ("10/12/2026", False),
        ("Lê Thị Dụ", True),
    ]
