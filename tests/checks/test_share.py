"""What is said of titles that fill more text messages than one may pay for."""

import re
from pathlib import PurePosixPath

import pytest

from generator.broadcast.posts import MOST_PARTS
from generator.checks.share import check_share
from generator.diagnostics import Diagnostic
from generator.model import Library, Places
from generator.source import Position
from generator.text.sms import WITH_MARKS
from tests.builders import make_announcement, make_campaign, make_guide, make_library
from tests.checks.contexts import problems

ROOM = MOST_PARTS * WITH_MARKS.joined - len(".")


def titled(title: str) -> Library:
    return make_library(guides=(), announcements=(make_announcement(title=title),))


def told(library: Library) -> list[Diagnostic]:
    return problems(check_share, library)


@pytest.mark.parametrize("more", [1, 2, 30])
def test_a_title_is_told_how_many_letters_must_go(more: int) -> None:
    assert told(titled("ạ" * ROOM)) == []

    (problem,) = told(titled("ạ" * (ROOM + more)))

    assert problem.code == "too-long-for-sms"
    assert re.findall(r"\d+", problem.hint) == [str(more)]
    assert f"{MOST_PARTS} tin" in problem.message


def test_a_title_that_is_longer_without_its_marks_is_told() -> None:
    """“…” is one letter with marks, and three without."""
    assert [problem.code for problem in told(titled("ạ" * 40 + "…" * 160))] == ["too-long-for-sms"]


def test_a_title_of_a_message_is_pointed_at_where_it_was_written() -> None:
    messages = [
        {"slug": "cho", "title": "Chờ", "text": "Gọi.", "needs": ["service.unknown"]},
        {"slug": "dai", "title": "ạ" * (ROOM + 1), "text": "Gọi."},
    ]
    path = PurePosixPath("content/campaigns/bon-tuan.yaml")
    places = Places(path, {("messages", number, "title"): Position(path, 10 + number) for number in range(2)})
    other = make_campaign("a-truoc", messages=messages[:1], airings=[])
    campaign = make_campaign(messages=messages, airings=[], places=places)

    (problem,) = told(make_library(guides=(), campaigns=(other, campaign)))

    assert (problem.at.path, problem.at.line) == (path, 11)


def test_a_title_of_a_guide_is_pointed_at_where_it_was_written() -> None:
    path = PurePosixPath("content/guides/goi-1999.yaml")
    guide = make_guide(title="ạ" * (ROOM + 1), places=Places(path, {("title",): Position(path, 2)}))

    (problem,) = told(make_library(guides=(guide,)))

    assert (problem.at.path, problem.at.line) == (path, 2)
