"""Feeds: newest first, urgent before all, ids that outlive a move."""

import json

from lxml import etree

from generator.model import Announcement, Library
from tests.builders import make_announcement, make_commune, make_facts, make_library
from tests.channels.site.sites import ADDRESS, rendered

ATOM = "{http://www.w3.org/2005/Atom}"


def library(*notices: Announcement, web: str = ADDRESS) -> Library:
    return make_library(commune=make_commune(web=web), announcements=notices)


def entries(feed: str) -> list[etree._Element]:
    return list(etree.fromstring(feed.encode()).iter(f"{ATOM}entry"))


def test_an_entry_says_what_its_page_says() -> None:
    entry = entries(rendered(library(make_announcement(title="Cắt nước & điện", updated="25/11/2026")), "tin.atom"))[0]

    assert entry.findtext(f"{ATOM}title") == "Cắt nước & điện"
    assert entry.findtext(f"{ATOM}updated") == "2026-11-25T12:00:00+07:00"
    assert entry.findtext(f"{ATOM}published") == "2026-11-23T12:00:00+07:00"
    assert entry.find(f"{ATOM}link").get("href") == f"{ADDRESS}/thong-bao/cat-nuoc.html"
    assert entry.findtext(f"{ATOM}content") == "<p>Bà con trữ nước từ tối hôm trước.</p>"


def test_an_urgent_notice_comes_first_and_a_coming_one_waits() -> None:
    newest, coming = make_announcement(published="24/11/2026"), make_announcement("mai", published="25/11/2026")
    notices = (newest, make_announcement("bao", priority="khẩn cấp"), coming)
    feed = json.loads(rendered(library(*notices), "tin.json"))

    assert [item["url"].rsplit("/")[-1] for item in feed["items"]] == ["bao.html", "cat-nuoc.html"]


def test_ids_stay_when_the_site_moves() -> None:
    here, there = (
        json.loads(rendered(library(make_announcement(), web=web), "tin.json"))
        for web in (ADDRESS, "https://khac.example")
    )

    assert here["items"][0]["id"] == there["items"][0]["id"]
    assert here["items"][0]["url"] != there["items"][0]["url"]


def test_a_village_reads_its_own_notices_and_those_for_all() -> None:
    east, west = (make_announcement(name, villages=f"thon-{name}") for name in ("dong", "tay"))
    villages = [{"id": "thon-dong", "name": "Thôn Đông"}, {"id": "thon-tay", "name": "Thôn Tây"}]
    commune = make_commune(web=ADDRESS, villages=villages)
    made = make_library(commune=commune, announcements=(make_announcement("chung"), east, west))
    feed = json.loads(rendered(made, "thon/thon-dong.json"))

    assert {item["url"].rsplit("/")[-1] for item in feed["items"]} == {"chung.html", "dong.html"}
    assert feed["feed_url"] == f"{ADDRESS}/thon/thon-dong.json"


def test_the_map_lists_what_may_be_found() -> None:
    notices = (make_announcement(), make_announcement("mai", published="25/11/2026"))
    listed = rendered(library(*notices), "sitemap.xml")

    assert f"<loc>{ADDRESS}/</loc>" in listed
    assert f"<loc>{ADDRESS}/thong-bao/cat-nuoc.html</loc>" in listed
    assert not any(name in listed for name in ("/q/", "404", "ngoai-mang", "mai.html"))
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in rendered(library(), "robots.txt")


def test_a_security_contact_expires_within_a_year() -> None:
    facts = make_facts(site__security__contact="an-toan@an-binh-mau.example")
    said = rendered(make_library(facts=facts), ".well-known/security.txt")

    assert "Contact: mailto:an-toan@an-binh-mau.example\n" in said
    assert "Expires: 2027-05-23T00:00:00+07:00\n" in said
