"""Notices that nobody may see: before their day, and once they are withdrawn. Nothing of them stands anywhere."""

from datetime import date, timedelta

import pytest

from generator.broadcast.calendar import airings_of
from generator.checks.facts import check_registry
from generator.diagnostics import has_errors
from generator.load import Content
from generator.making.world import World
from generator.model import texts
from generator.shelf import Shelf, open_shelf
from tests import fuzzed, worlds
from tests.builders import FOLDER, make_campaign, make_library
from tests.checks.contexts import rest_of
from tests.contents import TODAY
from tests.fuzzed import Tree
from tests.test_approval import add

NOTICE = "announcements/cat-nuoc.md"
PAGE = "site/thong-bao/cat-nuoc.html"
WORD, TITLE, REASON = "ngoẻo", "nguệch", "khoằm"
BARE = {"ngoẻo": "ngoeo", "nguệch": "nguech", "khoằm": "khoam"}
TOMORROW = TODAY + timedelta(days=1)


def read(files: dict[str, Tree]) -> Shelf:
    shelf = open_shelf(Content(FOLDER, fuzzed.written(files), fuzzed.media()), {})
    assert not has_errors(shelf.problems), shelf.problems
    return shelf


def content(**changed: str) -> dict[str, Tree]:
    """Return content whose notice says `WORD` in every text but its title, with other fields *changed*."""
    files = fuzzed.whole()
    for location, _ in texts(read(files).with_places(f"{FOLDER}/{NOTICE}")):
        add(files[NOTICE], location, TITLE if location == ("title",) else WORD)
    files[NOTICE] |= changed
    files["guides/goi-1999.yaml"]["related"] = ["an-toan-dien", "cat-nuoc"]
    campaign = files["campaigns/mot-tuan.yaml"]
    campaign["starts"] = "23/11/2026"
    campaign["airings"].append({"weeks": "1", "days": ["thứ năm"], "slots": "sang", "messages": "cat-nuoc"})
    return files


def world_of(files: dict[str, Tree], day: date = TODAY, *, draft: bool = False) -> World:
    return worlds.planned_in(read(files), day, "https://abm.example", draft=draft)


def said_in(world: World, *words: str) -> set[str]:
    """Return the paths of the texts in which one of *words* stands."""
    forms = {form for word in words for form in (word, BARE.get(word, word))}
    return {
        str(path)
        for path, made in worlds.all_texts(world)
        if any(form in made.content.decode().replace("\r\n ", "").lower() for form in forms)
    }


def planned(world: World) -> set[str]:
    return {str(path) for path in worlds.outputs(world)}


COMING = {"published": f"{TOMORROW:%d/%m/%Y}", "expires": "30/11/2026"}
PUBLIC = ("site/", "share/", "print/archive/")


@pytest.mark.row("W10")
@pytest.mark.parametrize("priority", ["thông thường", "khẩn cấp"])
@pytest.mark.parametrize("draft", [False, True])
def test_before_its_day_nothing_public_tells_of_a_notice(priority: str, *, draft: bool) -> None:
    world = world_of(content(priority=priority, **COMING), draft=draft)
    told = said_in(world, WORD, TITLE, "cat-nuoc", "/kmm7/")

    assert [path for path in sorted(told) if path.startswith(PUBLIC)] == []
    assert [path for path in planned(world) if path.startswith(PUBLIC) and ("cat-nuoc" in path or "kmm7" in path)] == []


def test_what_is_printed_and_read_aloud_from_tomorrow_on_is_prepared() -> None:
    world = world_of(content(**COMING))

    assert {"print/notice/cat-nuoc.pdf", "broadcast/cat-nuoc/spoken.txt"} <= planned(world)
    assert "broadcast/cat-nuoc/spoken.txt" in said_in(world, WORD)
    assert not any(path.startswith("site/tai-ve") and "cat-nuoc" in path for path in planned(world))


def test_on_its_day_a_notice_is_there() -> None:
    told = said_in(world_of(content(**COMING), TOMORROW), TITLE)

    assert {PAGE, "site/index.html", "site/thong-bao.html", "site/tin.atom", "site/hom-nay.html"} <= told
    assert "share/cat-nuoc/sms.txt" in told
    assert "site/q/kmm7/index.html" in told
    assert "site/huong-dan/goi-1999.html" in told


@pytest.mark.row("O9")
@pytest.mark.parametrize("draft", [False, True])
def test_of_a_withdrawn_notice_only_its_page_is_left_which_says_why(*, draft: bool) -> None:
    world = world_of(content(priority="khẩn cấp", withdrawn=f"Thợ đã {REASON} xong."), draft=draft)

    assert said_in(world, WORD) == set()
    assert said_in(world, TITLE, REASON) == {PAGE}
    page = worlds.made(world, PAGE).content.decode()
    assert "Thông báo đã rút" in page
    assert f"Thợ đã {REASON} xong." in page
    assert "application/ld+json" not in page or TITLE not in page.partition("ld+json")[2].partition("</script>")[0]
    elsewhere = {path for path in planned(world) if "cat-nuoc" in path}
    assert elsewhere == {PAGE}
    assert "../../thong-bao/cat-nuoc.html" in worlds.made(world, "site/q/kmm7/index.html").content.decode()
    assert "cat-nuoc" not in worlds.made(world, "site/sitemap.xml").content.decode()


def test_a_reason_that_waits_for_a_fact_does_not_bring_the_notice_back() -> None:
    files = content(withdrawn="Xem {{ fact.office.phone }}.")
    files["facts.yaml"]["facts"]["office.phone"] = {"label": "Số máy", "state": "unconfirmed"}
    world = world_of(files)

    assert said_in(world, WORD) == set()
    assert "Thông báo đã rút" in worlds.made(world, PAGE).content.decode()


def test_a_withdrawn_notice_is_left_out_of_the_library_of_a_test_as_well() -> None:
    library = read(content(withdrawn="Lịch đã đổi.")).library(TODAY)

    assert library.notice("cat-nuoc") is None
    assert [row.slug for row in library.withdrawn] == ["cat-nuoc"]
    assert "cat-nuoc" not in {row.slug for row in library.listed}


@pytest.mark.row("O9")
def test_a_day_off_has_no_broadcast_of_the_campaign() -> None:
    airing = {"weeks": "1", "days": ["thứ ba", "thứ tư", "thứ năm"], "slots": "sang", "messages": "goi-tong-dai"}
    campaign = make_campaign(starts="31/08/2026", weeks=1, days_off="2/9/2026", airings=[airing])
    library = make_library(campaigns=(campaign,))

    heard = [airing.day for airing in airings_of(library, lambda _piece: 10)]
    assert heard == [date(2026, 9, 1), date(2026, 9, 3)]


@pytest.mark.row("O9")
def test_an_earlier_day_is_looked_at_without_an_error_for_each_later_confirmation() -> None:
    files = fuzzed.whole()
    confirmed = {"state": "confirmed", "confirmed_by": "Trần Văn Mẫu", "confirmed_on": "23/11/2026"}
    for fact in files["facts.yaml"]["facts"].values():
        if "source" in fact:
            fact.update(confirmed)
    library = read(files).library(TODAY)
    context = rest_of(library, date(2026, 11, 1))

    assert len(list(check_registry(context))) > 1
    assert list(check_registry(type(context)(context.written, context.published, context.today, clock=TODAY))) == []
