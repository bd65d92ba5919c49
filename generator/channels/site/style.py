"""Parts below templates/ → the one stylesheet of all pages, joined and made small."""

import re
from functools import cache

from markupsafe import Markup

from generator.making.reads import Reads

PARTS = (
    "tokens.css",
    "tokens-dark.css",
    "site/base.css",
    "components/icon/icon.css",
    "components/call/call.css",
    "components/notice/notice.css",
    "components/steps/steps.css",
    "components/note/note.css",
    "components/tasks/tasks.css",
    "components/emergency/emergency.css",
    "components/files/files.css",
    "components/pairs/pairs.css",
    "components/airtime/airtime.css",
    "site/paper.css",
)


def style_sheet(reads: Reads) -> Markup:
    """Return the stylesheet that every page contains."""
    return Markup(smaller(reads.style(*PARTS)))  # noqa: S704 - our own CSS


def token(reads: Reads, name: str) -> str:
    """Return the value of the design's token *name*, for files that no stylesheet styles."""
    declaration = re.search(rf"--{name}:\s*([^;]+);", reads.style("tokens.css"))
    assert declaration, name
    return declaration[1]


@cache
def smaller(css: str) -> str:
    """Return *css* without comments and without space that it does not need.

    >>> smaller("a { color: red; } /* why */ b > c { margin: 0 1px }")
    'a{color:red}b>c{margin:0 1px}'
    """
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css)
    return re.sub(r": ", ":", css).replace(";}", "}").strip()
