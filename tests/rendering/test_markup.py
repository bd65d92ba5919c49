"""Markdown is read as Python-Markdown reads it, in less time."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from generator.rendering.markup import to_html, to_led_html, to_line, to_plain
from generator.text.passages.parser import whole_stars
from generator.text.passages.simple import simple_html

_PIECES = st.sampled_from(
    ["một", "hai ba", " ", "  \n", "\n", "\n\n", "**", "*", "_", "`", "[a](tel:1999)", "<https://xa.vi-du.example>",
     "<a@xa.vi-du.example>", "&amp;", "&", "\\*", "- ", "1. ", "| a | b |\n|---|---|\n| c | d |\n",
     "> ", "# ", "!", "\x02"]
)  # fmt: skip


_SIMPLE = st.sampled_from(
    ["một", "hai ba", " ", "\n", "\n\n", "\n\n\n", "- ", "\n- ", "\n\n- ", "1. ", "\n1. ", "\n2. ", "\n\n1. ", "3.",
     "**", "**Đề**", "\n\n**Đề**\n\n", "*", "+", "=", "--", ".", "!", ":", "\u3000", "\U000e0001\U000e0066\U000e007f"]
)  # fmt: skip


def _plain() -> Markdown:
    plain = Markdown(extensions=[TableExtension(), SaneListExtension()], output_format="html")
    plain.inlinePatterns.register(whole_stars(plain), "em_strong", 60)  # its own loses letters
    plain.preprocessors.deregister("html_block")
    for name in ("html", "image_link", "image_reference", "short_image_ref"):
        plain.inlinePatterns.deregister(name)
    return plain


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_passing_over_what_holds_no_sign_changes_nothing(text: str) -> None:
    assert to_html(text, heading=1) == _plain().convert(text)


@given(st.lists(_SIMPLE, max_size=14).map("".join).map(str.strip))
def test_simple_texts_come_out_as_python_markdown_makes_them(text: str) -> None:
    assert simple_html(text) in (None, _plain().convert(text))


def test_most_texts_are_simple() -> None:
    assert simple_html(
        "Thợ thay **ống nước**.\n\n- Trữ nước.\n- Xả vài phút.\n\nSau đó:\n\n1. Gọi.\n2. Chờ.\n\nCảm ơn."
    ) == (
        "<p>Thợ thay <strong>ống nước</strong>.</p>\n<ul>\n<li>Trữ nước.</li>\n<li>Xả vài phút.</li>\n</ul>\n"
        "<p>Sau đó:</p>\n"
        "<ol>\n<li>Gọi.</li>\n<li>Chờ.</li>\n</ol>\n<p>Cảm ơn.</p>"
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**Ai trả lời?**\n\nXã.", "<h2>Ai trả lời?</h2>\n<p>Xã.</p>"),
        ("__Ai & ai?__", "<h2>Ai &amp; ai?</h2>"),
        ("> **Đề**", "<blockquote>\n<h2>Đề</h2>\n</blockquote>"),
        ("# Đề\n\n**Một**", "<h2>Đề</h2>\n<h2>Một</h2>"),
        # No paragraph of its own, or not strong from end to end.
        ("- **một**\n\n- hai", "<ul>\n<li>\n<p><strong>một</strong></p>\n</li>\n<li>\n<p>hai</p>\n</li>\n</ul>"),
        ("**Một** hai", "<p><strong>Một</strong> hai</p>"),
        ("**Một *hai***", "<p><strong>Một <em>hai</em></strong></p>"),
        ("`<p><strong>x</strong></p>`", "<p><code>&lt;p&gt;&lt;strong&gt;x&lt;/strong&gt;&lt;/p&gt;</code></p>"),
    ],
)
def test_a_strong_paragraph_leads_a_notice(text: str, html: str) -> None:
    assert to_led_html(text) == html


@pytest.mark.parametrize(
    ("heading", "html"),
    [(1, "<h1>a</h1>\n<h2>b</h2>"), (2, "<h2>a</h2>\n<h3>b</h3>"), (6, "<h6>a</h6>\n<h6>b</h6>")],
)
def test_headings_begin_at_the_level_of_their_place(heading: int, html: str) -> None:
    assert to_html("# a\n\n###### b", heading) == html


@pytest.mark.parametrize(
    ("typed", "levels"),
    [
        ("## a", "2"),
        ("### a\n\n## b\n\n# c", "222"),
        ("## a\n\n#### b\n\n##### c\n\n## d", "2342"),
        ("> ### a\n\nb\n\nc\n===", "22"),
        ("# a\n\n- x\n\n    ### b", "23"),
    ],
)
def test_no_level_of_headings_is_missing_wherever_an_editor_begins(typed: str, levels: str) -> None:
    assert re.findall(r"<h(\d)>", to_html(typed)) == list(levels)


def test_a_strong_paragraph_leads_beside_headings_of_the_second_level() -> None:
    assert to_led_html("**Một**\n\n## Hai") == "<h2>Một</h2>\n<h3>Hai</h3>"
    assert to_led_html("## Hai\n\n**Một**") == "<h2>Hai</h2>\n<h2>Một</h2>"


def test_a_line_keeps_the_words_of_a_link_and_their_style() -> None:
    assert to_line('Xem [**đây** & *kia*](https://xa.vi-du.example "a>b"), 1 < 2') == (
        "Xem <strong>đây</strong> &amp; <em>kia</em>, 1 &lt; 2"
    )
    assert "<a href=" in to_html("Xem [đây](https://xa.vi-du.example)")  # the same tree, untouched


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- một\n    - hai\n- ba", "một\nhai\nba"),  # an item and the list in it stood on one line
        ("| a | b |\n|---|---|\n| c | d |", "a\nb\nc\nd"),
        ("Một  \nhai\nba", "Một\nhai\nba"),
        ("1 &lt; 2 `<b>`", "1 < 2 <b>"),
        ("Một\n\n---\n\nHai", "Một\nHai"),
    ],
)
def test_each_passage_stands_on_a_line_of_its_own(text: str, words: str) -> None:
    assert to_plain(text) == words
