"""Which sheets to print and which to take down: by their texts and facts, never because of the program."""

import pytest

from generator.publishing.hung_sheets import HungSheet, SheetFate, compare

POSTER = HungSheet("print/a4/a.pdf", "Áp phích A4", "", "guides/a.yaml", "A", (("hotline", "1999"),), "old")
CARD = HungSheet("print/card/so.pdf", "Thẻ bỏ ví", "", "", "", (("hotline", "1999"),), "old")
OF_VILLAGE = POSTER._replace(path="print/villages/dong/a4/a.pdf", village="dong")
FACTS = {"hotline": "1999"}


def planned(sheet: HungSheet) -> HungSheet:
    return sheet._replace(facts=(), sha256="")


def fates(before: list[HungSheet], now: list[HungSheet], *changed: str, hotline: str = "1999") -> list[tuple[str, str]]:
    tasks = compare(before, now, frozenset(changed), {"hotline": hotline})
    return [(task.fate.value, task.sheet.path) for task in tasks]


@pytest.mark.parametrize("is_made", [False, True])
def test_what_is_said_of_sheets_before_a_build_is_true_after_it(is_made: bool) -> None:  # noqa: FBT001 - a parameter
    def now(sheet: HungSheet, *, hotline: str = "1999") -> HungSheet:
        return sheet._replace(facts=(("hotline", hotline),), sha256="new") if is_made else planned(sheet)

    hung = [POSTER, OF_VILLAGE, CARD]
    same = [now(sheet) for sheet in hung]
    assert fates(hung, same) == [], "another file with the same words: the program changed"
    assert fates(hung, same, "guides/a.yaml") == [("anew", POSTER.path), ("anew", OF_VILLAGE.path)]
    other = [now(sheet, hotline="1022") for sheet in hung]
    assert fates(hung, other, hotline="1022") == [("anew", sheet.path) for sheet in hung]
    assert fates(hung, same[2:]) == [("down", POSTER.path), ("down", OF_VILLAGE.path)]
    assert fates([], same[:1]) == [("fresh", POSTER.path)]


def test_a_fact_that_nobody_confirms_any_more_changes_its_sheets() -> None:
    assert [task.fate for task in compare([CARD], [planned(CARD)], frozenset(), {})] == [SheetFate.ANEW]


def test_settings_of_the_commune_change_what_was_made_otherwise() -> None:
    hung = [POSTER, CARD]
    assert fates(hung, [planned(POSTER), planned(CARD)], "") == [("anew", CARD.path)], "its words are the commune's"
    assert fates(hung, [POSTER._replace(sha256="new"), CARD], "") == [("anew", POSTER.path)], "as far as they show them"
    assert fates(hung, hung, "") == []
