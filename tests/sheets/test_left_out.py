"""What falls away on a sheet is told, and by how much shorter texts would stay."""

from dataclasses import replace
from typing import Any

import pytest
from markupsafe import escape

from generator.model import Announcement
from generator.sheets import leaflet, notice_poster, poster, trifold
from generator.sheets.misfits import Misfit, fault_of
from generator.sheets.wording import Item, Wording, read_wording
from tests.builders import make_announcement, make_commune, make_facts, make_guide

LINE = "Kể rõ chỗ ấy ở đâu, gần cái gì dễ thấy, có từ hôm nào. "
ADDRESSES = (None, "https://xa-an-binh-mau.example/q/xw9m")
FIELDS = {"steps": "items", "prepare": "prepare", "notes": "notes", "what_next": "what_next"}


def wording() -> Wording:
    guide = make_guide()
    return read_wording(guide, make_commune(), make_facts(), lambda text: text if isinstance(text, str) else text.raw)


def item(text: str, title: str = "Việc cần làm") -> Item:
    return Item(escape(title), title, escape(text), text)


def laid_out(said: Wording, sheet: str, address: str | None) -> tuple[Misfit, ...]:
    if sheet == "poster":
        return poster.lay_out(said, poster.NEAR, "tel:1999", address).left_out
    if sheet == "leaflet":
        return leaflet.lay_out(said, "tel:1999", address).left_out
    return trifold.lay_out(said, "tel:1999", address).left_out


def saying(part: str, items: tuple[Item, ...]) -> Wording:
    said: dict[str, Any] = {FIELDS[part]: items}
    return replace(wording(), **said)


def shorter(items: tuple[Item, ...], cut: int) -> tuple[Item, ...]:
    """Cut the longest of *items* by a letter, *cut* times."""
    texts = [one.plain for one in items]
    for _ in range(cut):
        longest = max(range(len(texts)), key=lambda index: len(texts[index]))
        texts[longest] = texts[longest][:-1]
    return tuple(replace(one, plain=text) for one, text in zip(items, texts, strict=True))


@pytest.mark.row("C4")
@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    ("sheet", "part", "lines", "count"),
    [
        ("poster", "steps", 3, 7),
        ("leaflet", "steps", 3, 7),
        ("leaflet", "notes", 7, 3),
        ("leaflet", "prepare", 8, 3),
        ("trifold", "steps", 9, 7),
        ("trifold", "notes", 9, 4),
        ("trifold", "prepare", 12, 3),
        ("trifold", "what_next", 6, 1),
    ],
)
def test_texts_shorter_by_what_is_told_stay(sheet: str, part: str, lines: int, count: int, address: str | None) -> None:
    items = tuple(item((LINE * (lines + index % 2)).strip()) for index in range(count))

    (left,) = [one for one in laid_out(saying(part, items), sheet, address) if one.part == part]
    stays = saying(part, shorter(items, left.cut))

    assert left.cut > 0
    assert [one for one in laid_out(stays, sheet, address) if one.part == part] == []


@pytest.mark.parametrize("sheet", ["poster", "leaflet", "trifold"])
def test_nothing_falls_away_of_a_short_guide(sheet: str) -> None:
    said = replace(wording(), items=(item("Bấm số."),), prepare=(item("Giấy."),), notes=(item("Nói rõ."),))

    assert laid_out(said, sheet, None) == ()


def test_what_to_have_ready_takes_no_note_with_it_when_it_falls_away() -> None:
    said = replace(wording(), prepare=(item(LINE * 60),), notes=(item("Nói rõ."),))
    sheet = trifold.lay_out(said, "tel:1999", None)

    assert sheet.flap.prepare == ()
    assert len(sheet.flap.notes) == 1
    assert [one.part for one in sheet.left_out] == ["prepare"]


def test_what_comes_next_is_not_printed_over_the_edge() -> None:
    said = replace(wording(), what_next=(item(LINE * 8),))

    assert trifold.lay_out(said, "tel:1999", None).next_text is None


def test_sentences_of_a_summary_that_stands_alone_are_told() -> None:
    said = replace(wording(), items=(), summary=LINE * 30)
    (left,) = poster.lay_out(said, poster.NEAR, "tel:1999", None).left_out

    assert left.part == "summary"
    assert 0 < left.cut < len(said.summary)


def test_what_no_cut_helps_is_told_without_one() -> None:
    assert fault_of("notes", [item("ab"), item("abc")], lambda _items: False) == Misfit("notes", 0, 1)


def misfits(notice: Announcement, *, made_out: bool = False) -> tuple[Misfit, ...]:
    return notice_poster.misfits(notice, make_commune(), make_facts(), made_out=made_out)


@pytest.mark.parametrize("made_out", [False, True])
def test_a_notice_shorter_by_what_is_told_has_a_poster(*, made_out: bool) -> None:
    body = "\n\n".join([LINE * 3] * 12)
    (left,) = misfits(make_announcement(body=body), made_out=made_out)

    assert left.part == "body"
    assert misfits(make_announcement(body=body[: -left.cut - 20]), made_out=made_out) == ()


def test_a_strip_for_a_village_takes_room_from_a_notice() -> None:
    body = "\n\n".join([LINE * 3] * 12)
    cut, more = (misfits(make_announcement(body=body), made_out=made_out)[0].cut for made_out in (False, True))

    assert cut < more


def test_a_table_stands_on_no_poster() -> None:
    assert misfits(make_announcement(body="| a | b |\n|---|---|\n| 1 | 2 |")) == (Misfit("body", 0),)
