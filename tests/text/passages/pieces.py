"""Markdown put together from pieces in which its signs meet, for the laws of passages."""

from hypothesis import strategies as st

_PIECES = (
    *("một", "hai ba", "1", "a", " ", "  \n", "\n", "\n\n", "\n    ", "\t", "**", "*", "_", "`", "!", "&", "\\"),
    *("[a](tel:1999)", "[b][r]", "\n\n[r]: https://a.vi-du.example\n\n", "<https://a.vi-du.example>", "<a@b.example>"),
    *("&amp;", "&#8594;", "\\*", "\\\\", "- ", "1. ", "1) ", "> ", "# ", "---", "===", "\n- ", "\n1. ", "\n    - "),
    "| a | b |\n|---|---|\n| c | d |\n",
)
_SIMPLE = (
    *("một", "hai ba", " ", "\n", "\n\n", "- ", "\n- ", "\n\n- ", "1. ", "\n1. ", "\n2. ", "**", "**Đề**"),
    *("*", "3.", "+", "=", "--"),
)
# Every sign of Markdown, letters, blanks and ends of lines; stars come often, for they pair in many ways.
_SIGNS = (*"***___``ab  \\[]()<>&!#|-+>:'\"=~.1\n", "**", "  \n", "](", "&amp;", "[a]: tel:1", "\x02", "\x03")

pieces = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)
simple_pieces = st.lists(st.sampled_from(_SIMPLE), max_size=14).map("".join).map(str.strip)
signs = st.lists(st.sampled_from(_SIGNS), min_size=2, max_size=16).map("".join)
stars = st.lists(st.sampled_from([*"***__`ab ", "**"]), min_size=2, max_size=16).map("".join)
