"""Notices come and go by the reader's own clock, without a new build; a wrong clock shows nothing too early."""

import pytest
from playwright.sync_api import Browser, Page

from tests.site.conftest import visitor
from tests.site.server import SiteServer


def at(browser: Browser, server: SiteServer, moment: str, name: str = "index.html") -> Page:
    context = visitor(browser)
    context.clock.set_fixed_time(moment)
    page = context.new_page()
    page.goto(server.address + name)
    return page


@pytest.mark.parametrize(
    ("moment", "stands"),
    [
        ("2026-11-24T05:00:00Z", True),
        ("2026-12-10T16:59:00Z", True),  # one minute to midnight in Viet Nam
        ("2026-12-10T17:01:00Z", False),  # one minute past
        ("2031-01-01T00:00:00Z", False),
        ("1970-01-01T00:00:00Z", True),  # a clock that was never set: the day of the build counts
    ],
)
def test_a_notice_ends_with_its_last_day(moment: str, stands: bool, browser: Browser, demo_server: SiteServer) -> None:  # noqa: FBT001 - a parameter of the case
    page = at(browser, demo_server, moment)
    shown = page.get_by_role("link", name="Tạm ngừng cấp nước").is_visible()
    page.context.close()

    assert shown is stands


def test_an_urgent_banner_vanishes_by_itself(browser: Browser, demo_server: SiteServer) -> None:
    during = at(browser, demo_server, "2026-11-24T05:00:00Z", "lien-he.html")
    after = at(browser, demo_server, "2027-06-01T05:00:00Z", "lien-he.html")
    shown = [page.locator(".urgent-notice").is_visible() for page in (during, after)]
    during.context.close()
    after.context.close()

    assert shown == [True, False]


def test_an_ended_notice_says_so(browser: Browser, demo_server: SiteServer) -> None:
    page = at(browser, demo_server, "2027-06-01T05:00:00Z", "thong-bao/cat-nuoc-hai-thon.html")
    said = page.locator("[data-after]").inner_text().replace("\u00a0", " ")
    page.context.close()

    assert "chỉ có hiệu lực đến hết" in said


def test_a_list_that_has_emptied_says_so(browser: Browser, demo_server: SiteServer) -> None:
    page = at(browser, demo_server, "2027-06-01T05:00:00Z", "thon/doai.html")
    said = page.locator("[data-none]").inner_text().replace("\u00a0", " ")
    page.context.close()

    assert "không có thông báo riêng" in said


def test_the_broadcast_of_the_readers_day_is_shown(browser: Browser, demo_server: SiteServer) -> None:
    page = at(browser, demo_server, "2026-11-26T05:00:00Z", "hom-nay.html")
    first = page.locator("main section:visible h2").first.inner_text().replace("\u00a0", " ")
    page.context.close()

    assert first.startswith("Hôm nay. Từ 24/11/2026 đến ")


DAYS = [("2026-11-27", True), ("2026-12-05", True), ("2026-12-12", True), ("2027-02-20", False)]


@pytest.mark.row("W3")
@pytest.mark.parametrize(("day", "broadcast"), DAYS)
@pytest.mark.parametrize("name", ["index.html", "hom-nay.html"])
def test_long_after_the_build_a_page_shows_the_days_own_broadcasts_or_says_that_there_are_none(
    name: str,
    day: str,
    broadcast: bool,  # noqa: FBT001 - a parameter of the case
    browser: Browser,
    demo_server: SiteServer,
) -> None:
    page = at(browser, demo_server, f"{day}T05:00:00Z", name)
    today = (
        page.locator("[data-on]:visible").filter(has=page.locator("[data-today]:visible"))
        if "nay" in name
        else (page.locator("[data-on]:visible"))
    )
    assert today.count() <= 1
    sessions, sentences = today.count(), page.locator("[data-silent]:visible, main [data-after]:visible").count()
    page.context.close()

    assert (sessions > 0, sentences > 0) == (broadcast, not broadcast)


@pytest.mark.row("W3")
def test_days_on_which_the_same_is_said_are_told_once(browser: Browser, demo_server: SiteServer) -> None:
    page = at(browser, demo_server, "2026-11-24T05:00:00Z", "hom-nay.html")
    shown = page.locator("main section:visible h2").all_inner_texts()
    headings = [heading.replace("\u00a0", " ") for heading in shown]
    session = page.locator("main section:visible h3").first.inner_text().replace("\u00a0", " ")
    page.context.close()

    assert headings[0] == "Hôm nay. Từ 24/11/2026 đến 06/12/2026, ngày nào cũng phát"
    assert len(headings) < 20
    assert session == "Buổi sáng và buổi chiều, 5h30 và 17h00"
