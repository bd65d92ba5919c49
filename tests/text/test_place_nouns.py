"""Which common nouns stand with a capital inside a sentence, and where."""

import pytest

from generator.text.place_nouns import Noun, capital_nouns


@pytest.mark.row("words")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cắt nước ở Thôn Đoài.", [Noun(11, "Thôn Đoài", "thôn Đoài")]),
        ("họp tại Xã An Bình", [Noun(8, "Xã An", "xã An")]),
        ("ở\u00a0Thôn\u00a0Đoài", [Noun(2, "Thôn Đoài", "thôn Đoài")]),
        ("ở Tổ Dân phố Đông", [Noun(2, "Tổ Dân phố Đông", "tổ dân phố Đông")]),
        ("ở Khu Phố Tây", [Noun(2, "Khu Phố Tây", "khu phố Tây")]),
        ("ở Khu dân cư Mới", [Noun(2, "Khu dân cư Mới", "khu dân cư Mới")]),
        ("từ Thôn Đoài đến Xóm Chùa", [Noun(3, "Thôn Đoài", "thôn Đoài"), Noun(17, "Xóm Chùa", "xóm Chùa")]),
    ],
)
def test_a_capital_inside_a_sentence_is_found_with_its_place(text: str, found: list[Noun]) -> None:
    assert [*capital_nouns(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Thôn Đoài mất nước.",
        "Xong rồi. Thôn Đoài mất nước.",
        "ở Thôn 6",
        "ở Thôn nào",
        "về Xã Đoàn hỏi",
        "gặp Xã Đội",
        "ÔNG Ở THÔN Đoài",
        "HỌP Thôn Đoài",
        "xóm Chùa",
    ],
)
def test_a_beginning_a_number_an_organisation_and_a_heading_keep_their_capital(text: str) -> None:
    assert capital_nouns(text) == ()


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Họp ở Làng Hạ.", ["Làng Hạ"], [Noun(6, "Làng Hạ", "làng Hạ")]),
        ("Họp ở Làng Hạ và ở Làng Hạ.", ["Làng Hạ"], [Noun(6, "Làng Hạ", "làng Hạ"), Noun(19, "Làng Hạ", "làng Hạ")]),
        ("ở Làng Trên Đồi, ở Làng Hạ", ["Làng Hạ", "Làng Trên Đồi"], [
            Noun(2, "Làng Trên Đồi", "làng Trên Đồi"), Noun(19, "Làng Hạ", "làng Hạ"),
        ]),
        ("ở Làng Hạ", ["Làng Tây", "Làng Hạ"], [Noun(2, "Làng Hạ", "làng Hạ")]),
        ("Làng Hạ họp", ["Làng Hạ"], []),
        ("HỌP Làng Hạ", ["Làng Hạ"], []),
        ("ở Làng Hạng", ["Làng Hạ"], []),
        ("ở Làng 6", ["Làng 6"], []),
        ("ở Hạ", ["Hạ"], []),
        ("ở làng Hạ", ["làng Hạ"], []),
        ("ở Thôn Đoài", ["Làng Hạ", "Thôn Đoài"], [Noun(2, "Thôn Đoài", "thôn Đoài")]),
    ],
)  # fmt: skip
def test_names_of_villages_count_whole(text: str, names: list[str], found: list[Noun]) -> None:
    assert [*capital_nouns(text, names)] == found
