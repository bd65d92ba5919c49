"""Alerts for machines: valid by the schema of CAP 1.2 and by its words, true to the notice, updated and cancelled."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.channels.site import policy
from generator.model import AlertKind, Announcement, Library, SentAlert, SentAlerts
from tests import worlds
from tests.builders import make_announcement, make_commune, make_facts, make_library
from tests.channels.site.sites import ADDRESS, planned, rendered, site_of
from tests.contents import TODAY

CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"
ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMA = etree.XMLSchema(file=str(Path(__file__).with_name("cap_1_2.xsd")))
GOLDEN = Path(__file__).with_name("cau-sut.cap")
SENDER = "an-binh-mau.example"
CAU = {"title": "Cầu Đông bị sụt", "summary": "Cấm mọi xe qua cầu.", "priority": "khẩn cấp", "expires": "15/12/2026"}


def bridge(**fields: Any) -> Announcement:  # noqa: ANN401 - fields of any type
    return make_announcement("cau-sut", **{**CAU, **fields})


def library(*notices: Announcement, sent: tuple[SentAlert, ...] = (), **more: Any) -> Library:  # noqa: ANN401 - as above
    months = sorted({row.sent[:7] for row in sent})
    alerts = tuple(
        SentAlerts(month=month, rows=tuple(row for row in sent if row.sent[:7] == month)) for month in months
    )
    commune = make_commune(web=ADDRESS, villages=[{"id": "dong", "name": "Thôn Đông"}, {"id": "doai", "name": "Đoài"}])
    return make_library(**{"commune": commune, "announcements": notices, "alerts": alerts, **more})


def alert_in(of: Library, slug: str = "cau-sut", today: date = TODAY) -> etree._Element:
    """Return the alert about *slug*, which the schema and the words of the standard let pass."""
    alert = etree.fromstring(rendered(of, f"canh-bao/{slug}.cap", today).encode())
    SCHEMA.assertValid(alert)
    hold(alert)
    return alert


def hold(alert: etree._Element) -> None:
    """Assert what the standard asks for in words (3.2)."""
    kind, told = alert.findtext(f"{CAP}msgType"), alert.findtext(f"{CAP}references")
    assert (kind in ("Update", "Cancel")) == bool(told)  # they name what they update or cancel
    assert alert.findtext(f"{CAP}scope") == "Public"
    assert not [*alert.iter(f"{CAP}restriction", f"{CAP}addresses", f"{CAP}geocode", f"{CAP}polygon", f"{CAP}circle")]
    assert "không thay cho cảnh báo" in alert.findtext(f"{CAP}note")
    moments = [*alert.iter(f"{CAP}sent", f"{CAP}effective", f"{CAP}expires")]
    assert all(moment.text.endswith("+07:00") for moment in moments)
    for info in alert.iter(f"{CAP}info"):
        assert info.findtext(f"{CAP}language") == "vi-VN"
        assert [info.findtext(f"{CAP}{name}") for name in ("urgency", "severity", "certainty")] == ["Unknown"] * 3
        assert info.findtext(f"{CAP}area/{CAP}areaDesc")
    assert len(alert.findall(f"{CAP}info")) == (0 if kind == "Cancel" else 1)


def row_of(alert: etree._Element) -> SentAlert:
    """Return what is noted of *alert* once it went out."""
    said = {name: alert.findtext(f"{CAP}{name}") for name in ("identifier", "msgType", "sent", "sender")}
    slug = said["identifier"].partition(".")[0]
    return SentAlert(slug, said["identifier"], AlertKind(said["msgType"]), said["sent"], said["sender"])


def kind_of(alert: etree._Element) -> str:
    return str(alert.findtext(f"{CAP}msgType"))


def named_by(alert: etree._Element) -> list[str]:
    return [each.split(",")[1] for each in (alert.findtext(f"{CAP}references") or "").split()]


def test_an_alert_says_what_its_notice_says() -> None:
    notice = bridge(body="Đi vòng qua **đê**.\n\n- Trông trẻ & gia súc < 2 tuổi.", villages="dong", where="Cầu Đông")
    info = alert_in(library(notice)).find(f"{CAP}info")

    assert info.findtext(f"{CAP}headline") == info.findtext(f"{CAP}event") == "Cầu Đông bị sụt"
    assert info.findtext(f"{CAP}description") == (
        "Cấm mọi xe qua cầu.\n\nỞ đâu: Cầu Đông\n\nĐi vòng qua đê.\nTrông trẻ & gia súc < 2 tuổi."
    )
    assert info.findtext(f"{CAP}area/{CAP}areaDesc") == "Thôn Đông, xã An Bình Mẫu, tỉnh Ví Dụ"
    assert info.findtext(f"{CAP}expires") == "2026-12-15T23:59:59+07:00"
    assert info.findtext(f"{CAP}web") == f"{ADDRESS}/thong-bao/cau-sut.html"
    assert info.findtext(f"{CAP}category") == "Other"


def test_an_alert_is_as_it_was_byte_for_byte() -> None:
    first = row_of(alert_in(library(bridge())))
    second = alert_in(library(bridge(summary="Cấm mọi người qua cầu.", updated="24/11/2026"), sent=(first,)))

    assert (etree.tostring(second, encoding="unicode") + "\n").splitlines() == GOLDEN.read_text("utf-8").splitlines()[
        1:
    ]


def test_what_the_notice_does_not_say_is_not_there() -> None:
    info = alert_in(library(bridge(expires=None))).find(f"{CAP}info")

    assert [info.find(f"{CAP}{name}") for name in ("expires", "onset", "instruction", "contact")] == [None] * 4


def test_an_alert_carries_the_facts_that_it_says() -> None:
    notice = bridge(body="Gọi {{ fact.cuu }}.", topic=None)
    made = worlds.made(site_of(library(notice, facts=make_facts(cuu="112"))), "site/canh-bao/cau-sut.cap")

    assert made.facts == ("cuu",)
    assert b"112" in made.content


def test_nothing_unconfirmed_is_in_an_alert_and_none_is_made_in_a_draft() -> None:
    of = library(bridge(body="Gọi {{ fact.cuu }}."), facts=make_facts(cuu=None))

    assert "site/canh-bao/cau-sut.cap" not in {str(path) for path in worlds.outputs(site_of(of))}
    assert not [path for path in worlds.outputs(site_of(of, draft=True)) if "canh-bao" in str(path)]


@pytest.mark.parametrize(
    "fields", [{"priority": "ưu tiên"}, {"expires": "23/11/2026"}, {"published": "25/11/2026"}, {"channels": "script"}]
)
def test_only_urgent_notices_that_stand_on_the_website_are_alerts(fields: dict[str, str]) -> None:
    paths = planned(library(bridge(**fields)))

    assert [path for path in paths if path.startswith("canh-bao")] == ["canh-bao.atom"]


def test_without_an_address_nobody_sends() -> None:
    assert not [path for path in planned(make_library(announcements=(bridge(),))) if path.startswith("canh-bao")]


def test_what_went_out_is_the_same_message_while_it_holds() -> None:
    first = rendered(library(bridge()), "canh-bao/cau-sut.cap")
    sent = row_of(etree.fromstring(first.encode()))

    assert rendered(library(bridge(), sent=(sent,)), "canh-bao/cau-sut.cap", date(2026, 12, 1)) == first


def test_what_changed_is_an_update_that_names_all_before_and_a_withdrawn_one_a_cancel() -> None:
    sent: tuple[SentAlert, ...] = ()
    kinds, names = [], []
    for title in ("Cầu Đông bị sụt", "Cầu Đông sụt hẳn", "Cầu Đông bị sụt"):
        alert = alert_in(library(bridge(title=title), sent=sent))
        assert named_by(alert) == [row.identifier for row in sent]
        sent += (row_of(alert),)
        kinds.append(kind_of(alert))
        names.append(row_of(alert).identifier)
    cancel = alert_in(library(bridge(withdrawn="Cầu đã sửa xong"), sent=sent))

    assert kinds == ["Alert", "Update", "Update"]
    assert len(set(names)) == 3
    assert (kind_of(cancel), named_by(cancel)) == ("Cancel", names)
    assert "Cầu đã sửa xong." in cancel.findtext(f"{CAP}note")


def test_a_fact_with_another_value_is_an_update() -> None:
    def told(value: str, *sent: SentAlert) -> etree._Element:
        notice = bridge(body="Gọi {{ fact.cuu }}.")
        return alert_in(library(notice, facts=make_facts(cuu=value), sent=sent))

    before = told("112")

    assert kind_of(told("113", row_of(before))) == "Update"


@pytest.mark.parametrize("now", [(), (bridge(priority="thông thường"),), (bridge(channels="script"),)])
def test_what_is_no_longer_urgent_or_gone_is_cancelled_for_a_month(now: tuple[Announcement, ...]) -> None:
    sent = row_of(alert_in(library(bridge())))
    of = library(*now, sent=(sent,))
    cancel = alert_in(of)
    again = library(*now, sent=(sent, row_of(cancel)))

    assert (kind_of(cancel), named_by(cancel)) == ("Cancel", [sent.identifier])
    assert etree.tostring(alert_in(again)) == etree.tostring(cancel)
    late = site_of(of, date(2027, 1, 30))
    assert not [path for path in worlds.outputs(late) if path.suffix == ".cap"]


def test_an_alert_that_is_over_needs_no_cancel() -> None:
    sent = row_of(alert_in(library(bridge())))

    assert not [path for path in planned(library(bridge(expires="23/11/2026"), sent=(sent,))) if path.endswith(".cap")]


def test_a_notice_that_comes_back_begins_anew() -> None:
    first = row_of(alert_in(library(bridge())))
    gone = row_of(alert_in(library(sent=(first,))))
    back = alert_in(library(bridge(), sent=(first, gone)))

    assert (kind_of(back), named_by(back)) == ("Alert", [])
    assert row_of(back).identifier not in {first.identifier, gone.identifier}


def test_the_feed_leads_to_every_alert() -> None:
    other = make_announcement("bao", title="Bão & lũ", priority="khẩn cấp", updated="24/11/2026")
    feed = etree.fromstring(rendered(library(bridge(), other), "canh-bao.atom").encode())
    links = [entry.find(f"{ATOM}link") for entry in feed.iter(f"{ATOM}entry")]

    assert {link.get("href") for link in links} == {f"{ADDRESS}/canh-bao/{slug}.cap" for slug in ("cau-sut", "bao")}
    assert {link.get("type") for link in links} == {"application/cap+xml"}
    assert feed.findtext(f"{ATOM}updated") == "2026-11-24T00:00:00+07:00"
    assert "không thay cho cảnh báo" in feed.findtext(f"{ATOM}subtitle")


def test_the_feed_is_there_without_alerts_and_names_no_withdrawn_notice() -> None:
    sent = row_of(alert_in(library(bridge())))
    empty = etree.fromstring(rendered(library(), "canh-bao.atom").encode())
    taken_back = rendered(library(bridge(withdrawn="Nhầm"), sent=(sent,)), "canh-bao.atom")

    assert empty.findtext(f"{ATOM}updated") == "2026-11-24T00:00:00+07:00"
    assert "Cầu Đông" not in taken_back


def test_pages_lead_to_alerts_and_say_what_they_are_not() -> None:
    of = library(bridge(), make_announcement())
    page, other, home = (
        rendered(of, name) for name in ("thong-bao/cau-sut.html", "thong-bao/cat-nuoc.html", "index.html")
    )

    link = '<link rel="alternate" type="application/cap+xml" href="../canh-bao/cau-sut.cap"'
    assert link in page
    assert "không thay cho cảnh báo của cơ quan có thẩm quyền" in page
    assert "cap+xml" not in other
    assert 'type="application/atom+xml" href="canh-bao.atom"' in home
    assert "canh-bao" not in rendered(of, "sitemap.xml")
    assert "Disallow" not in rendered(of, "robots.txt")
    assert policy.TYPES["cap"].startswith("application/cap+xml")


@settings(max_examples=40, deadline=None)
@given(titles=st.lists(st.sampled_from(["Cầu sụt", "Lũ & bão", "Cháy < 2 nhà", None]), min_size=1, max_size=6))
def test_whatever_is_changed_each_message_is_valid_and_names_those_that_hold(titles: list[str | None]) -> None:
    sent: list[SentAlert] = []
    for title in titles:
        of = library(*([bridge(title=title)] if title else []), sent=tuple(sent))
        if "canh-bao/cau-sut.cap" in planned(of):
            alert = alert_in(of)
            row = row_of(alert)
            ends = [number for number, each in enumerate(sent, 1) if each.kind is AlertKind.CANCEL]
            if row not in sent:
                holding = sent[ends[-1] if ends else 0 :]
                assert named_by(alert) == [each.identifier for each in holding]
                sent.append(row)
    assert len({row.identifier for row in sent}) == len(sent)
    assert all(before.sent <= after.sent for before, after in pairwise(sent))
    assert all(row.sender == SENDER for row in sent)
