"""Which lines look like a list and are none, and that Markdown agrees."""

import time

import pytest

from generator.text.list_slips import WhyNoList, list_slips
from generator.text.passages import PassageKind, passages_of


def slips(text: str) -> list[tuple[WhyNoList, str]]:
    return [(found.slip, found.sign) for found in list_slips(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mang:\n\n- a\n- b",
        "- a\n- b",
        "1. a\n2. b",
        "# Mang\n- a",
        "- a\n  b\n- c",
        "- a\n\n    b\n\n- c",
        "- a\n\n    - b\n\n- c",
        "* a",
        "+ a\n+ b",
    ],
)
def test_lists_of_markdown_are_fine(text: str) -> None:
    assert slips(text) == []
    assert PassageKind.ITEM in {passage.kind for passage in passages_of(text)}


@pytest.mark.row("O3")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mang:\n- a\n- b", [(WhyNoList.NO_GAP, "-")]),
        ("Mang:\n1. a\n2. b", [(WhyNoList.NO_GAP, "1.")]),
        ("Mang:\n* a", [(WhyNoList.NO_GAP, "*")]),
        ("Mang:\n+ a", [(WhyNoList.NO_GAP, "+")]),
        ("Mang:\n• a", [(WhyNoList.SIGN, "•")]),
        ("•a\n•b", [(WhyNoList.SIGN, "•")]),
        ("·\ta\n·\tb", [(WhyNoList.SIGN, "·")]),
        ("– a\n– b", [(WhyNoList.SIGN, "–")]),
        ("a) một\nb) hai", [(WhyNoList.SIGN, "a)")]),
        ("a. một\nb. hai", [(WhyNoList.SIGN, "a.")]),
        ("1) một\n2) hai", [(WhyNoList.SIGN, "1)")]),
        ("✓ một\n✓ hai", [(WhyNoList.SIGN, "✓")]),
        ("\uf0a7 một\n\uf0a7 hai", [(WhyNoList.SIGN, "\uf0a7")]),
        ("I) một\nII) hai", [(WhyNoList.SIGN, "I)")]),
        ("I. Một\nII. Hai", [(WhyNoList.SIGN, "I.")]),
        ("ii. một\niii. hai", [(WhyNoList.SIGN, "ii.")]),
        ("A. Một\nB. Hai", [(WhyNoList.SIGN, "A.")]),
        ("1/ một\n2/ hai", [(WhyNoList.SIGN, "1/")]),
        ("a/ một\nb/ hai", [(WhyNoList.SIGN, "a/")]),
        ("(1) một\n(2) hai", [(WhyNoList.SIGN, "(1)")]),
        ("(a) một\n(b) hai", [(WhyNoList.SIGN, "(a)")]),
        ("1.1. một\n1.2. hai", [(WhyNoList.SIGN, "1.1.")]),
        ("1.Trữ nước\n2.Khóa vòi", [(WhyNoList.SIGN, "1.")]),
        ("Bước 1: trữ nước\nBước 2: khóa vòi", [(WhyNoList.SIGN, "Bước 1:")]),
        ("Cần làm:\n-Trữ nước\n-Khóa vòi", [(WhyNoList.SIGN, "-")]),
        ("+Trữ nước\n+Khóa vòi", [(WhyNoList.SIGN, "+")]),
        ("*Trữ nước\n*Khóa vòi", [(WhyNoList.SIGN, "*")]),
        ("o một\no hai", [(WhyNoList.SIGN, "o")]),
        ("° một\n° hai", [(WhyNoList.SIGN, "°")]),
        ("**1.** một\n**2.** hai", [(WhyNoList.SIGN, "**1.**")]),
        ("Mang:\n- a\n\nNữa:\n- b", [(WhyNoList.NO_GAP, "-"), (WhyNoList.NO_GAP, "-")]),
    ],
)
def test_lists_that_are_none_are_found_once(text: str, found: list[tuple[WhyNoList, str]]) -> None:
    assert slips(text) == found
    assert PassageKind.ITEM not in {passage.kind for passage in passages_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Một dòng\nhai dòng",
        "– Một mình",
        "a) Một\n\nb) Hai",
        "```\n- a\nb\n- c\n```",
        "1999\n2000",
        "5.000 đồng",
        "",
        "1/12 họp thôn\n2/12 họp xã",
        "*Nhớ* mang thẻ\n*Nhớ* đúng giờ",
        "-5 độ\n-6 độ",
        "1.000 đồng\n2.000 đồng",
        "1.5 ha\n2.5 ha",
        "Bước 1: một\n\nBước 2: hai",
        "Ông A. Bà con nghe\nÔng B. Bà con nghe",
        "**Nhớ** một\n**Nhớ** hai",
        "-Một mình\nhai",
        "7h30: họp\n9h00: nghỉ",
    ],
)
def test_what_is_no_list_is_left_alone(text: str) -> None:
    assert slips(text) == []


def test_time_grows_with_length_and_no_more() -> None:
    started = time.process_time()
    for line in ("- a\n", "a\n- b\n", "•\n", "–––––– ", "\n", "a)"):
        list(list_slips(line * 20_000))

    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("Mang:\n- a\n- b", [6]),
        ("Mang:\n  - a\n  - b", [8]),
        ("Bà con.\n\nMang:\n- a\n\nĐem:\n- b", [15, 25]),
        ("Bà con.\n\n  • a\n  • b", [11]),
        ("- a\n\nMang:\n- b", [11]),
    ],
)
def test_a_list_that_is_none_is_told_at_its_first_sign(text: str, offsets: list[int]) -> None:
    found = list(list_slips(text))

    assert [slip.offset for slip in found] == offsets
    assert all(text[slip.offset :].startswith(slip.sign) for slip in found)
