"""What the Markdown of a text may hold: found quickly, and the same as by the plain patterns."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.rendering.markup import to_html, to_line, to_plain
from generator.text.markdown import (
    MOST_BRACKETS,
    MOST_LETTERS,
    MOST_LEVELS,
    MOST_LINES,
    MarkdownFault,
    faults_in,
    has_words,
)

SEARCHED = settings.default.max_examples if settings.default else 0
MANY = settings(max_examples=max(300, SEARCHED))

LINK = re.compile(
    r"(?:\]\(\s*<?|^\s*\[[^\]\n]+\]:\s*<?)(?!(?:https?|tel|mailto):)(?P<link>[A-Za-z][A-Za-z0-9+.-]*:[^\s)]*)"
    r"|(?P<harm>(?:file://|javascript:|vbscript:|data:\w+/)\S*)",
    re.IGNORECASE | re.MULTILINE,
)
PICTURE = re.compile(r"!\[[^\]\n]*\]\(")

PIECES = (
    *("[a](", "[a]", "![", "![a](b)", "](", "]", "[", "(", ")", "!", "<", ">", "[a]: ", "[a]:", "\n", "\n\n", " "),
    *("https:", "tel:1", "mailto:", "zalo:", "file://x", "FILE://", "javaſcript:", "javascript:a", "vbscript:"),
    *("data:", "data:text/html", "data", ":", "/", "//", "a", "Bà con", "> ", "- ", "1. ", "+ ", "* ", "**", "`"),
    *("   ", "    ", "# ", "| a |", "---\n", "&nbsp;", "&", "\t", "_", "\\"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
repeated = st.tuples(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3), st.integers(1, 400)).map(
    lambda drawn: "".join(drawn[0]) * drawn[1]
)


def fault_in(text: str) -> MarkdownFault | None:
    """Return the first thing that *text* may not contain."""
    return next(faults_in(text), None)


@MANY
@given(texts)
@example("\n [a]: zalo:b")
@example("![a\n](b) ![c](d)")
def test_links_and_pictures_are_found_as_by_the_plain_patterns(text: str) -> None:
    if re.search(r"<[A-Za-z/!?]", text):
        return
    link, picture, fault = LINK.search(text), PICTURE.search(text), fault_in(text)

    if link:
        assert fault == ("forbidden-link", link["link"] or link["harm"])
    elif picture:
        assert fault == ("picture-in-text", picture[0])
    else:
        assert fault is None or fault.code.startswith("too-")


@MANY
@given(texts | repeated)
@example("+ " * MOST_LEVELS + "a")
@example("> " * MOST_LEVELS + "a")
@example("[" * MOST_BRACKETS)
@example("".join(f"{'    ' * level}- a\n" for level in range(MOST_LEVELS)))
def test_what_may_stand_in_a_text_can_be_shown(text: str) -> None:
    if fault_in(text) is None:
        assert isinstance(to_html(text), str)
        assert isinstance(to_line(text), str)


@MANY
@given(texts)
@example("Bà con > ")
def test_a_line_with_words_is_not_shown_empty(text: str) -> None:
    line = " ".join(text.split())
    if fault_in(line) is None and has_words(line) and not re.search(r"[\[\]`#*_|\\&]", line):
        assert to_plain(line) != ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a" * (MOST_LETTERS + 1), "too-long"),
        ("a\n" * (MOST_LINES + 1), "too-long"),
        ("[" * (MOST_BRACKETS + 1), "too-many-brackets"),
        (">" * (MOST_LEVELS + 1), "too-many-marks"),
        ("a\n\n" + "- 1. > " * MOST_LEVELS, "too-many-marks"),
        ("    " * MOST_LEVELS + "- a", "too-many-marks"),
    ],
)
def test_what_markdown_cannot_bear_is_found(text: str, code: str) -> None:
    fault = fault_in(text)

    assert fault is not None
    assert fault.code == code


@pytest.mark.parametrize("text", ["- " * 30, "* * * " * 9, " " * 90 + "CHỦ TỊCH", "-" * 90, "a - " * 40])
def test_a_rule_and_a_name_far_to_the_right_may_stand(text: str) -> None:
    assert fault_in(text) is None


@pytest.mark.parametrize("text", ["---", "* * *", "[a]: b", "&nbsp;", "[](https://vi-du.example)", "…", ""])
def test_a_text_without_words_is_told_from_one_with(text: str) -> None:
    assert not has_words(text)
    assert has_words(f"{text} gọi" if "]:" not in text else f"{text}\ngọi")


DEEP = "> " * (MOST_LEVELS + 1)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Bấm <b>mạnh</b> vào đây", ("raw-html", "<b>mạnh</b> ")),
        ("Gọi </", ("raw-html", "</")),
        ("Gọi <!-- 1999", ("raw-html", "<!-- 1999")),
        ("Trẻ < 5 tuổi, 3<5", None),
        ("[a](zalo:b) ![c](d)", ("forbidden-link", "zalo:b")),
        ("Xem file://ổ-đĩa nhé", ("forbidden-link", "file://ổ-đĩa")),
        ("[a](tel:1999) rồi ![b](c)", ("picture-in-text", "![b](")),
        ("[a](https://vi-du.example)", None),
        ("a" * MOST_LETTERS, None),
        ("a" * (MOST_LETTERS + 1), ("too-long", "")),
        ("\n" * MOST_LINES, None),
        ("\n" * (MOST_LINES + 1), ("too-long", "")),
        ("[" * MOST_BRACKETS, None),
        ("[" * (MOST_BRACKETS + 1), ("too-many-brackets", "[")),
        (f"Một\n\n{DEEP}lời rất sâu\nhai", ("too-many-marks", DEEP[:40])),
        (f"{'- ' * 25}\n{DEEP}a\nb", ("too-many-marks", DEEP[:40])),
        (f"{'>' * (MOST_LEVELS + 1)}a\nb\nc", ("too-many-marks", f"{'>' * (MOST_LEVELS + 1)}a")),
        (f"{'- ' * 25}\na\nb", None),
    ],
)
def test_a_fault_is_told_with_the_words_at_fault(text: str, fault: tuple[str, str] | None) -> None:
    assert fault_in(text) == fault
