"""Whom a printed notice says to ask: of a power cut not the help desk, which knows nothing of it."""

import pytest

from tests import pdfs, worlds
from tests.builders import make_announcement, make_commune, make_library

DESK = {
    "name": "Nhà văn hóa xã",
    "text": "Bà con đến nhà văn hóa xã, có người chỉ cách gọi.",
    "matters": [{"topics": ["Gửi phản ánh"], "text": "Hỏi cách gửi, bà con gặp trưởng thôn."}],
}
BODIES = [{"id": "uy-ban", "name": "Ủy ban nhân dân xã", "phone": "0200 000 001"}]


def printed(path: str, topic: str) -> str:
    """Return the words of the notice on *topic* on the sheet *path*, without blanks."""
    notice = make_announcement(topic=topic)
    world = worlds.world_of(make_library(announcements=(notice,), commune=make_commune(help_desk=DESK, bodies=BODIES)))
    return "".join(pdfs.text(worlds.made(world, f"print/{path}/cat-nuoc.pdf").content).split())


@pytest.mark.row("O7")
@pytest.mark.parametrize("path", ["notice", "a4"])
def test_a_notice_names_the_office_that_issued_it(path: str) -> None:
    words = printed(path, "Đời sống")

    assert "Nhàvănhóaxã" not in words
    assert "chỉcáchgọi" not in words
    assert "ỦybannhândânxãAnBìnhMẫu" in words
    assert "0200000001" in words


@pytest.mark.row("O7")
def test_a_topic_of_the_help_desk_has_its_own_words() -> None:
    assert "Hỏicáchgửi,bàcongặptrưởngthôn." in printed("a4", "Gửi phản ánh")
    assert "Nhàvănhóaxã" in printed("notice", "Gửi phản ánh")
