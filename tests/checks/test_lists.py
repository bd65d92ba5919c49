"""What is told of texts that look like lists or paragraphs and are none: where, and how they are read."""

import pytest

from generator.checks.lists import check_indents, check_lists
from generator.readers.documents import read_announcement
from tests.builders import make_library, make_source
from tests.checks.contexts import problems

HEAD = """---
title: Họp thôn
slug: hop-thon
summary: Mời bà con.
published: 23/11/2026
updated: 23/11/2026
issuer: Xã
---
"""
FIRST = 1 + len(HEAD.splitlines())


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Mời bà con.\n\n    Mang theo giấy tờ.\n", (2, 5)),
        ("Mời bà con.\n\n\tMang theo giấy tờ.\n", (2, 2)),
        ("    Mời bà con.\n", (0, 5)),
        ("Mời bà con.\n\n   Mang theo giấy tờ.\n", None),
        ("Mời bà con\n    mang theo giấy tờ.\n", None),
        ("```\nMời\n```\n", None),
        ("Mời.\n\n```\n    bà con\n```\n", None),
        ("~~~\n    bà con\n~~~\n\n    Mang theo giấy tờ.\n", (4, 5)),
        ("    Mời bà con.\n\n```\nMời\n```\n\nHết.\n", (0, 5)),
        ("- Một\n\n    Hai\n", None),
    ],
)
def test_words_that_stand_like_code_are_told_at_their_first_letter(body: str, at: tuple[int, int] | None) -> None:
    notice, _ = read_announcement(make_source(HEAD + body, "announcements/hop-thon.md"))
    assert notice is not None
    found = problems(check_indents, make_library(announcements=(notice,)))

    assert [(one.code, one.at.line - FIRST, one.at.column) for one in found] == (
        [("set-in-like-code", *at)] if at else []
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Mang theo:\n- giấy tờ\n- ảnh\n", ("list-without-gap", 1, 1)),
        ("Mang theo:\n\n- giấy tờ\n- ảnh\n", None),
        ("Mang theo:\n\n• giấy tờ\n• ảnh\n", ("list-with-sign", 2, 1)),
        ("Mang theo: giấy tờ.\n", None),
    ],
)
def test_a_list_that_is_none_is_told_where_it_begins(body: str, told: tuple[str, int, int] | None) -> None:
    notice, _ = read_announcement(make_source(HEAD + body, "announcements/hop-thon.md"))
    assert notice is not None
    found = problems(check_lists, make_library(announcements=(notice,)))

    assert [(one.code, one.at.line - FIRST, one.at.column) for one in found] == ([told] if told else [])
