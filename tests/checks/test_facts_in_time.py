"""What is told of a fact whose value begins, ends or changes on a known day: which problem, where, of which texts."""

from datetime import date
from typing import Any

import pytest

from generator.approval import fingerprint_of, fingerprints_of
from generator.checks.facts_in_time import problems_in_time
from generator.diagnostics import Diagnostic, has_errors
from generator.load import Content
from generator.making.edition import Edition
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.traces import Traces
from generator.publishable import Published
from generator.shelf import open_shelf
from tests import fuzzed, worlds
from tests.builders import FOLDER
from tests.contents import TODAY

NUMBER = "hotline.number"
NEXT = {"value": "2000", "from": "20/12/2026", "source": "Sổ tay mới", "state": "sourced"}
UNSURE = {**NEXT, "state": "unconfirmed"}
PASSED = {**NEXT, "from": "20/11/2026", "until": "23/11/2026"}
PASSING = {**NEXT, "from": "20/11/2026", "until": "30/11/2026"}
IN_TEXTS = (
    "Có trong: thông báo “Cắt nước ở thôn Đông”; chiến dịch “Một tuần cùng nhớ số”; "
    "hướng dẫn “Gọi 1999 để báo một việc”; phần giới thiệu chung."
)


def commune(fact: dict[str, Any], files: dict[str, dict[str, Any]] | None = None) -> dict[str, Any]:
    """Return the files of the fictional commune; its hotline has the days of *fact*, other fields those of *files*."""
    whole = fuzzed.whole()
    number = whole["facts.yaml"]["facts"][NUMBER]
    for key in ("from", "until", "next"):
        del number[key]
    number |= fact
    for name, fields in (files or {}).items():
        whole[name] |= fields
    return whole


def looked_at(files: dict[str, Any], day: date = TODAY, clock: date | None = None) -> list[Diagnostic]:
    """Return what is told of *files* in a build for *day*, looked at on the day *clock*."""
    shelf = open_shelf(Content(FOLDER, fuzzed.written(files), fuzzed.media()), {})
    assert not has_errors(shelf.problems), shelf.problems
    world = World(Published(shelf, day, None), Edition(day, None, clock=clock), worlds.tools(), Traces())
    return list(problems_in_time(Reads(world)))


def told(fact: dict[str, Any], day: date = TODAY, clock: date | None = None) -> list[tuple[str, str]]:
    """Return the code of each problem of the hotline with the days of *fact*, and the key that it is told at."""
    found = looked_at(commune(fact), day, clock)
    assert {problem.at.location[:2] for problem in found} <= {("facts", NUMBER)}
    return [(problem.code, ".".join(map(str, problem.at.location[2:]))) for problem in found]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ({}, []),
        ({"from": "24/11/2026"}, []),
        ({"from": "25/11/2026"}, [("fact-not-yet", "from")]),
        ({"until": "23/11/2026"}, [("fact-over", "until")]),
        ({"until": "24/11/2026"}, [("fact-ends-soon", "until"), ("aired-after-change", "until")]),
        ({"until": "31/12/2027"}, []),
        ({"next": NEXT}, [("fact-changes-soon", "next.from")]),
        ({"next": UNSURE}, [("fact-ends-soon", "next.from")]),
        ({"next": {**UNSURE, "from": "24/11/2026"}}, [("next-value-unconfirmed", "next.state")]),
        ({"next": PASSED}, [("fact-over", "next.until")]),
        ({"next": PASSING}, [("fact-ends-soon", "next.until"), ("aired-after-change", "next.until")]),
        ({"until": "19/12/2026", "next": NEXT}, [("fact-changes-soon", "next.from")]),
        ({"until": "18/12/2026", "next": NEXT}, [("fact-gap", "next.from"), ("fact-ends-soon", "until")]),
        (
            {"next": {**NEXT, "value": "20✓00"}},
            [("letters-not-printable", "next.value"), ("fact-changes-soon", "next.from")],
        ),
        (
            {"next": {**NEXT, "source": "Sổ ✓"}},
            [("letters-not-printable", "next.source"), ("fact-changes-soon", "next.from")],
        ),
        ({"next": {**UNSURE, "value": "20✓00"}}, [("fact-ends-soon", "next.from")]),
        ({"next": NEXT, "use": "internal"}, []),
        ({"from": "24/11/2026", "state": "unconfirmed"}, []),
        ({"until": "23/11/2026", "state": "unconfirmed"}, []),
        ({"state": "unconfirmed", "next": NEXT}, []),
    ],
)
def test_what_is_told_of_a_fact_with_days(fact: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert told(fact) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 18), []),
        (date(2026, 11, 19), [("fact-changes-soon", "next.from")]),
        (date(2026, 12, 19), [("fact-changes-soon", "next.from")]),
        (date(2026, 12, 20), []),
    ],
)
def test_a_change_is_told_from_a_month_before_its_eve(day: date, expected: list[tuple[str, str]]) -> None:
    assert told({"next": NEXT}, day) == expected


def test_a_build_for_an_earlier_day_tells_what_is_over_by_the_day_on_which_it_is_looked_at() -> None:
    earlier = date(2026, 11, 1)

    assert told({"until": "10/11/2026"}, earlier, TODAY) == [("fact-over", "until")]
    assert told({"until": "10/11/2026"}, earlier, earlier) == [
        ("fact-ends-soon", "until"),
        ("aired-after-change", "until"),
    ]


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ({"from": "25/11/2026"}, "“Số tổng đài” chỉ dùng từ ngày 25/11/2026, trước ngày đó không đưa ra. "),
        ({"until": "23/11/2026"}, "“Số tổng đài” chỉ dùng đến hết ngày 23/11/2026, nay không đưa ra nữa. "),
        ({"next": NEXT}, "“Số tổng đài” đổi từ “1999” thành “2000” từ ngày 20/12/2026. "),
        (
            {"next": UNSURE},
            "“Số tổng đài” (“1999”) chỉ dùng đến hết ngày 19/12/2026, giá trị sau “2000” chưa xác nhận. ",
        ),
        (
            {"next": {**UNSURE, "value": "1999"}},
            "“Số tổng đài” (“1999”) chỉ dùng đến hết ngày 19/12/2026, chưa có giá trị sau. ",
        ),
        (
            {"until": "20/12/2026"},
            "“Số tổng đài” (“1999”) chỉ dùng đến hết ngày 20/12/2026, chưa có giá trị sau. ",
        ),
    ],
)
def test_the_values_the_day_and_the_texts_are_told(fact: dict[str, Any], message: str) -> None:
    assert looked_at(commune(fact))[0].message == message + IN_TEXTS


def test_the_texts_are_named_with_the_value_of_the_day() -> None:
    over, needed = looked_at(commune({"next": PASSED})), looked_at(commune({"next": PASSING}))[0]

    assert over[0].message.startswith("“Số tổng đài” chỉ dùng đến hết ngày 23/11/2026, nay không đưa ra nữa. ")
    assert over[0].message.endswith(IN_TEXTS.replace("1999", "2000"))
    assert needed.message.startswith("“Số tổng đài” (“2000”) chỉ dùng đến hết ngày 30/11/2026, chưa có giá trị sau. ")


@pytest.mark.parametrize(
    "fields",
    [
        {"published": "20/11/2026", "when": ["8h00–16h30 ngày 22/11/2026"], "expires": "23/11/2026"},
        {"withdrawn": "Ống đã sửa xong."},
    ],
)
def test_a_notice_that_is_over_or_withdrawn_is_not_named(fields: dict[str, Any]) -> None:
    found = looked_at(commune({"next": NEXT}, {"announcements/cat-nuoc.md": fields}))

    assert "thông báo" not in found[0].message
    assert "hướng dẫn “Gọi 1999 để báo một việc”" in found[0].message


def test_the_commune_is_named_only_with_facts_that_its_own_texts_say() -> None:
    whole = commune({})
    whole["facts.yaml"]["facts"]["office.hours"] = {
        "label": "Giờ tiếp dân",
        "value": "7h30",
        "source": "Xã",
        "state": "sourced",
        "until": "20/12/2026",
    }
    whole["guides/goi-1999.yaml"]["summary"] += " Xã tiếp dân từ {{ fact.office.hours }}."

    assert looked_at(whole)[0].message.endswith("Có trong: hướng dẫn “Gọi 1999 để báo một việc”.")


def test_what_the_loudspeakers_say_after_the_change_is_named_once_with_the_first_day() -> None:
    found = looked_at(commune({"until": "30/11/2026"}))

    assert len(found) == 2
    assert found[1].message == (
        "“Số tổng đài” đổi từ ngày 01/12/2026, mà sau đó loa còn phát bài có điều này "
        "(sớm nhất ngày 03/12/2026): “Nhớ số tổng đài”."
    )


GUIDE, NOTICE = "guides/goi-1999.yaml", "announcements/cat-nuoc.md"


def approved(known: str, file: str = GUIDE, **fields: str) -> dict[str, Any]:
    """Return the commune, whose text *file* was approved when it was *known* that the number changes, or before."""
    firm = {"state": "approved", "approved_by": "Trần Văn Mẫu", "approved_on": "24/11/2026", **fields}
    whole = commune({"next": NEXT}, {"commune.yaml": {"needs_approval": "yes"}, file: firm})
    shelf = open_shelf(Content(FOLDER, fuzzed.written(whole), fuzzed.media()), {})
    document = shelf.with_places(f"{FOLDER}/{file}")
    marks = {
        "then": fingerprint_of(document, shelf.facts.on(TODAY), shelf.media),
        "now": fingerprints_of(document, shelf.facts, shelf.media, TODAY),
        "of other words": "0123456789abcdef01234567",
    }
    whole[file] |= {"approved_hash": marks[known]} if known else {}
    return whole


@pytest.mark.parametrize(
    ("known", "again"),
    [
        ("then", " Duyệt lại trước ngày đó: “Gọi 1999 để báo một việc”."),
        ("now", ""),
        ("of other words", ""),
        ("", ""),
    ],
)
def test_a_text_that_was_approved_without_the_next_value_is_to_be_approved_again(known: str, again: str) -> None:
    first = looked_at(approved(known))[0]

    assert first.hint == f"Từ ngày đó dựng và phát hành lại; tờ in cũ thì gỡ (gõ tinlang todo để xem từng tờ).{again}"


@pytest.mark.parametrize(("expires", "again"), [("19/12/2026", False), ("20/12/2026", True)])
def test_a_notice_that_ends_before_the_change_needs_no_new_approval(expires: str, *, again: bool) -> None:
    first = looked_at(approved("then", NOTICE, expires=expires))[0]

    assert first.hint.endswith(" Duyệt lại trước ngày đó: “Cắt nước ở thôn Đông”.") is again


def test_where_nothing_is_approved_nothing_is_to_be_approved_again() -> None:
    whole = approved("then")
    whole["commune.yaml"]["needs_approval"] = "no"

    assert "Duyệt lại" not in looked_at(whole)[0].hint


def test_what_the_commune_cannot_do_without_is_told_so() -> None:
    """Its own name ends: nothing can be made without it."""
    whole = commune({})
    whole["facts.yaml"]["facts"]["commune.name"]["until"] = "20/12/2026"
    name, number = looked_at(whole)[0], looked_at(commune({"until": "20/12/2026"}))[0]

    assert name.hint.endswith(" Điều này không bỏ trống được: hết hạn mà chưa có giá trị sau thì không dựng được nữa.")
    assert "không bỏ trống được" not in number.hint
