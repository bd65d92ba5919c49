"""Reading YAML: fast where it is sound, careful where it is not, and always the same."""

import pickle
from pathlib import PurePosixPath

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model import Announcement, Places, without_places
from generator.readers.documents import read_announcement
from generator.readers.yaml import locate, parse_carefully, parse_yaml
from generator.readers.yaml_events import MOST_DEPTH
from generator.readers.yaml_sound import read_sound
from generator.source import Source, in_order
from tests import strategies
from tests.contents import CASES

PATH = PurePosixPath("content/guides/a.yaml")
FILES = sorted(file for file in CASES.rglob("*.*") if file.suffix in {".yaml", ".md"} and file.is_file())
SEARCHED = settings.default.max_examples if settings.default else 0
MANY = settings(max_examples=max(300, SEARCHED))

NOTICE = """---
slug: cat-nuoc
title: "Cắt nước: thôn Đông"
summary: Tóm tắt.
updated: 23/11/2026
published: 23/11/2026
issuer: Xã
villages: [thon-dong, thon-tay]
signed:
  - text: Chủ tịch
---

Gọi {{ fact.hotline.number }} khi cần.
"""

KEYS = ("title", "notes", "a b", "'k'", '"k"', "số", "0225", "<<", "=", "-x", "[k]", "? k", "k?")
VALUES = (
    *("Gọi 1022", "", "~", "null", "-", "- a", "a - b", "a: b", "a:b", "a #b", "a#b", "# b", "?", "? a", "a ?", ":a"),
    *("'x'", "'x", "'a''b'", '"x"', '"a\\nb"', '"a\\"b"', '"a', "'a' b", '"a"#b', "'a' # b", "''", '""', "'a'b", ":"),
    *("[a, b]", "[a,b]", "[]", "[ ]", "[a, ]", "[,]", "[a,, b]", "[a\n", "[a,\n  b]", "[[a]]", "[a: b]", "[a:b]"),
    *("[?a]", "[a?b]", "[-]", "[- a]", "[-a, a-b]", "['a, b']", "[a] b", "[a]b", "[a]: b", "[a #b\n]", "[a#b]", "[~]"),
    *("[*a]", "[&a b]", "[!a b]", "[|]", "[>]", "[%]", "[@]", "[`]", "[a b , c ]", "[https://a]", "[ ~ , '' ]"),
    *("|", ">", "|-", ">+", "|2", "|#", "|-#", "| # a\n  b", "|\n  a\n\n   b\n", ">\n  a\n  b\n\n\n  c\n", "|-\n  a"),
    *("{a: b, c: [d, e]}", "{a: b, c_d: thứ Hai}", "{a: b,}", "{a: b, a: c}", "{a: }", "{a: b c , d: e}", "{a: ~}"),
    *("{a: b, c: [d: e]}", "{a: b, c}", "{A: b}", "{a: b:c}", "{a: -b}", "{a: b-c}", "{ a: b }", "{a: b}c", "{a: b} c"),
    *("{a: b\n}", "{a:  b}", "{a: 1}", "{a: b #c}", "{a: b#c}", "{a: []}", "{a: [],b: c}", "{a: {{ b }}}", "{a: b}: c"),
    *("{}", "{a: b}", "{{a}}", "|\n", ">\n a\n# b\n", "&a b", "*a", "!a b", "!!str a", "%a", "@a", "`a`", ", a", "] a"),
    *("} a", "---", "...", "--- a", "- - a", "a\n  b\n\n  c", "a\n   # b\n", "a\n  b: c", "12:30:45", "1_000", "0x1F"),
    *("yes", "😀 ắ", "\x85a", "\u2028", "\ufeff", "a\tb", "\ta", "a\\b"),
)
SOUND = tuple(value for value in VALUES if read_sound(f"k: {value}\n") is not None)


@st.composite
def yaml_texts(draw: st.DrawFn) -> str:
    """Draw lines of keys, items and values, mostly but not always in order."""
    lines: list[str] = []
    for number in range(draw(st.integers(1, 6))):
        indent = " " * draw(st.sampled_from([0, 0, 0, 2, 2, 4, 1, 3]))
        dashes = "- " * draw(st.sampled_from([0, 0, 0, 1, 1, 2]))
        key = draw(st.sampled_from([f"k{number}: ", f"k{number}:", "", *(f"{key}: " for key in KEYS)]))
        value = draw(st.sampled_from(SOUND) | st.sampled_from(VALUES))
        lines.append(indent + dashes + key + value + draw(st.sampled_from(["", "", " ", "  # x"])))
    start = draw(st.sampled_from(["", "", "", "---\n", "# x\n", "\n"]))
    return start + "\n".join(lines) + draw(st.sampled_from(["", "\n"]))


def assert_both_read_the_same(text: str) -> None:
    sound = read_sound(text)
    if sound is None:
        return
    source = Source(PATH, text)
    careful, places = parse_carefully(source), locate(source)

    assert careful.problems == ()
    assert (careful.values, careful.empty) == sound
    assert list(careful.values) == list(sound[0])
    assert (places.values, places.keys) == (careful.places.values, careful.places.keys)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_both_parsers_read_a_case_the_same(file: PurePosixPath) -> None:
    text = in_order((CASES / file).read_text(encoding="utf-8", errors="replace"))

    assert_both_read_the_same(text)
    assert_both_read_the_same("\n".join(text.partition("\n---")[0].split("\n")[1:]))  # a notice's front matter


@MANY
@given(yaml_texts())
def test_both_parsers_read_drawn_yaml_the_same(text: str) -> None:
    assert_both_read_the_same(text)


@MANY
@given(strategies.any_text)
@example("a: 😀\nb:\n- ắ\n-\n")
def test_both_parsers_read_any_text_the_same(text: str) -> None:
    assert_both_read_the_same(text)


@MANY
@given(strategies.slipped())
def test_both_parsers_read_slips_the_same(sources: tuple[Source, ...]) -> None:
    for source in sources:
        assert_both_read_the_same(source.text)


@pytest.mark.parametrize("text", ["a: [" * 400, "a: " + "[" * 4000 + "]" * 4000, "- " * 900 + "a", "a: {b: " * 900])
def test_what_stands_too_deep_is_a_problem_and_not_the_end(text: str) -> None:
    tree = parse_yaml(Source(PATH, f"title: x\n{text}"))

    assert tree.problems


def test_what_stands_as_deep_as_may_be_is_read() -> None:
    deepest = MOST_DEPTH - 1
    tree = parse_yaml(Source(PATH, "a: " + "[" * deepest + "]" * deepest))

    assert tree.problems == ()


def test_a_file_full_of_slips_is_read_only_so_often() -> None:
    text = "\n".join(f"key{number}: @" for number in range(20_000))

    tree = parse_yaml(Source(PATH, text))

    assert 1 < len(tree.problems) < 100
    assert {problem.code for problem in tree.problems} == {"special-first"}


def test_a_notice_is_kept_without_its_text() -> None:
    source = Source(PurePosixPath("content/announcements/cat-nuoc.md"), NOTICE)
    notice, _ = read_announcement(source)
    assert notice is not None
    lean = without_places(notice)

    kept: Announcement = pickle.loads(pickle.dumps(lean))  # noqa: S301 - made here

    assert kept == lean
    assert kept.body == notice.body
    assert kept.places == Places(source.path)
    assert len(pickle.dumps(lean)) < len(pickle.dumps(notice)) - len(NOTICE)


def test_places_are_found_when_they_are_asked_for() -> None:
    source = Source(PurePosixPath("content/announcements/cat-nuoc.md"), NOTICE)
    notice, _ = read_announcement(source)
    assert notice is not None
    places: Places = pickle.loads(pickle.dumps(notice.places))  # noqa: S301 - made here

    assert places == notice.places
    assert str(places.at(("title",))).endswith(":3:8")
    assert str(places.key(("title",))).endswith(":3:1")
    assert str(places.at(("signed", 0, "text"))).endswith(":10:11")
    assert str(places.at(("signed", 0, "otherwise"))).endswith(":10:5")
    assert str(places.at(("gone",))).endswith(":2:1")
    assert str(places.find(("body",), "hotline")).endswith(":13:13")
    assert str(places.find(("title",), "hotline")).endswith(":3:8")
