"""Whom to ask about a document: the help desk about its matters, the office that issued it about others."""

import pytest

from generator.fields import Text
from generator.model import Announcement, Guide
from generator.model.whom_to_ask import whom_to_ask
from tests.builders import make_commune

COMMUNE = make_commune(
    help_desk={
        "name": "Nhà văn hóa xã",
        "text": "Bà con đến nhà văn hóa xã.",
        "matters": [
            {"topics": ["Điện, nước", "{{ fact.topic }}"], "text": "Hỏi tổ sửa ống nước."},
            {"topics": ["Y tế"], "text": "Hỏi trạm y tế."},
        ],
    },
    bodies=[
        {"id": "mat-tran", "name": "Ủy ban Mặt trận xã"},
        {"id": "cong-an", "name": "Công an xã", "phone": "0225 999 113"},
        {"id": "xa", "name": "Ủy ban nhân dân xã An Bình Mẫu", "phone": "0225 999 000"},
    ],
)


def plain(text: Text) -> str:
    return text.raw.replace("{{ fact.topic }}", "Thuế")


def asked(kind: type, topic: str = "", issuer: str = "") -> tuple[str | None, ...]:
    """Return what stands beside such a document: the text, the number and its name."""
    return tuple(part.raw if part else None for part in whom_to_ask(COMMUNE, kind, topic, issuer, plain))


HOTLINE = ("1999", "Tổng đài 1999")


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("", "Bà con đến nhà văn hóa xã."),
        ("Giáo dục", "Bà con đến nhà văn hóa xã."),
        ("Điện, nước", "Hỏi tổ sửa ống nước."),
        ("điện nước", "Hỏi tổ sửa ống nước."),
        ("Thuế", "Hỏi tổ sửa ống nước."),
        ("Y tế", "Hỏi trạm y tế."),
    ],
)
def test_a_guide_leads_to_the_help_desk(topic: str, text: str) -> None:
    assert asked(Guide, topic, "Công an xã") == (text, *HOTLINE)
    assert asked(Announcement, topic) == (text, *HOTLINE)


@pytest.mark.parametrize(
    ("issuer", "number"),
    [
        ("Công an xã", ("0225 999 113", "Công an xã")),
        ("Công an xã An Bình Mẫu", ("0225 999 113", "Công an xã")),
        ("Ủy ban nhân dân xã", ("0225 999 000", "Ủy ban nhân dân xã An Bình Mẫu")),
        ("Ủy ban Mặt trận xã", (None, None)),
        ("Điện lực huyện", (None, None)),
    ],
)
def test_a_notice_leads_to_who_issued_it(issuer: str, number: tuple[str | None, str | None]) -> None:
    assert asked(Announcement, "", issuer) == (None, *number)
    assert asked(Announcement, "Giáo dục", issuer) == (None, *number)
    assert asked(Announcement, "Y tế", issuer) == ("Hỏi trạm y tế.", *HOTLINE)
