"""Markdown is read as Python-Markdown reads it, in less time."""

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from generator.rendering.markup import to_html
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
