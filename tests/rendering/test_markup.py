"""Markdown is read as Python-Markdown reads it, in less time."""

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from generator.rendering.markup import to_html

_PIECES = st.sampled_from(
    ["một", "hai ba", " ", "  \n", "\n", "\n\n", "**", "*", "_", "`", "[a](tel:1999)", "<https://xa.vi-du.example>",
     "<a@xa.vi-du.example>", "&amp;", "&", "\\*", "- ", "1. ", "| a | b |\n|---|---|\n| c | d |\n",
     "> ", "# ", "!", "\x02"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_passing_over_what_holds_no_sign_changes_nothing(text: str) -> None:
    plain = Markdown(extensions=[TableExtension(), SaneListExtension()], output_format="html")
    plain.preprocessors.deregister("html_block")
    for name in ("html", "image_link", "image_reference", "short_image_ref"):
        plain.inlinePatterns.deregister(name)

    assert to_html(text, heading=1) == plain.convert(text)
