"""A notice as lists show it: all that they need of it, and what of that may be published."""

from datetime import date

import pytest

from generator.model import Announcement, Listed
from generator.model.listed import listed
from tests.builders import make_announcement

PICTURE = {"file": "cong.png", "alt": "Cổng {{ fact.cong }}", "licence": "CC BY {{ fact.giay_phep }}", "needs": ["anh"]}
PAPERS = [
    {"title": "Tờ một", "file": "mot.pdf"},
    {"title": "Tờ {{ fact.hai }}", "file": "hai.pdf", "needs": ["to_hai"]},
]


def notice() -> Announcement:
    return make_announcement(
        body="Xem [tờ](media/to.pdf), [tờ kia](media/kia.pdf) và [tờ](media/to.pdf).",
        topic="Nước {{ fact.chu_de }}",
        expires="30/11/2026",
        priority="khẩn cấp",
        villages=["dong"],
        channels=["site"],
        audience="businesses",
        state="approved",
        when=["8h00–16h30 ngày 25/11/2026"],
        picture=PICTURE,
        short="vdx9",
        withdrawn="Vì {{ fact.ly_do }}.",
        attachments=PAPERS,
        approved_by="Trần Văn Mẫu",
        approved_on="22/11/2026",
    )


def row() -> Listed:
    return listed(notice(), needs=("ca_bai",))


def test_a_row_has_what_lists_show_of_the_notice() -> None:
    written, shown = notice(), row()
    same = ("slug", "title", "summary", "issuer", "topic", "published", "expires", "updated", "priority", "villages")
    more = ("channels", "audience", "state", "when", "picture", "short", "attachments", "approved_on")

    assert [getattr(shown, name) for name in (*same, *more)] == [getattr(written, name) for name in (*same, *more)]
    assert (shown.needs, shown.reason, shown.is_withdrawn) == (("ca_bai",), written.withdrawn, True)
    assert shown.attached == ("to.pdf", "kia.pdf")
    assert shown.approved_on == date(2026, 11, 22)
    assert listed(make_announcement()).is_withdrawn is False


@pytest.mark.parametrize(
    ("unknown", "lost"),
    [
        ("chu_de", {"topic": None}),
        ("ly_do", {"reason": None}),
        ("cong", {"picture": None}),
        ("giay_phep", {"picture": None}),
        ("anh", {"picture": None}),
        ("hai", {"attachments": notice().attachments[:1]}),
        ("to_hai", {"attachments": notice().attachments[:1]}),
    ],
)
def test_a_part_that_waits_for_a_fact_is_left_out_alone(unknown: str, lost: dict[str, object]) -> None:
    shown = row().redacted(lambda key: key != unknown)

    assert shown is not None
    for name in ("topic", "reason", "picture", "attachments"):
        assert getattr(shown, name) == lost.get(name, getattr(row(), name)), name


def test_a_notice_whose_own_fact_waits_is_left_out_whole() -> None:
    assert row().redacted(lambda key: key != "ca_bai") is None
    assert row().redacted(lambda _: True) == row()


def test_the_facts_that_parts_wait_for_are_named_in_their_order() -> None:
    assert row().keys_of_parts == ("chu_de", "ly_do", "anh", "cong", "giay_phep", "to_hai", "hai")


@pytest.mark.parametrize(("today", "over"), [(date(2026, 11, 30), False), (date(2026, 12, 1), True)])
def test_a_notice_is_over_after_its_last_day(today: date, *, over: bool) -> None:
    assert row().is_over(today) is over
