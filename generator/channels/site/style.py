"""Parts below templates/ → the stylesheet that a page contains, joined and made small.

It is the same bytes on every page of a folder: notices are many, and leave out what none of them shows.
"""

import re
from functools import cache

from markupsafe import Markup

from generator.making.reads import Reads
from generator.routes import FOLDERS

PARTS = (
    "tokens.css",
    "tokens-dark.css",
    "site/base.css",
    "site/search.css",
    "site/scene.css",
    "components/icon/icon.css",
    "components/call/call.css",
    "components/notice/notice.css",
    "components/steps/steps.css",
    "components/note/note.css",
    "components/tasks/tasks.css",
    "components/emergency/emergency.css",
    "components/files/files.css",
    "components/pairs/pairs.css",
    "components/particulars/particulars.css",
    "components/airtime/airtime.css",
    "site/paper.css",
)


_NEEDLESS = {
    FOLDERS["notice"]: frozenset(
        {
            "site/search.css",
            "site/scene.css",
            "components/steps/steps.css",
            "components/emergency/emergency.css",
            "components/airtime/airtime.css",
        }
    )
}
"""The parts that no page of a folder needs."""


def style_sheet(reads: Reads, folder: str = "") -> Markup:
    """Return the stylesheet that every page of *folder* contains; without a folder, the one that serves all pages."""
    needless = _NEEDLESS.get(folder, frozenset())
    return Markup(smaller(reads.style(*[part for part in PARTS if part not in needless])))  # noqa: S704 - our own CSS


def style_sheets(reads: Reads) -> tuple[Markup, ...]:
    """Return every stylesheet of the site."""
    return tuple(style_sheet(reads, folder) for folder in ("", *_NEEDLESS))


def token(reads: Reads, name: str) -> str:
    """Return the value of the design's token *name*, for files that no stylesheet styles."""
    declarations: list[str] = re.findall(rf"--{name}:\s*([^;]+);", reads.style("tokens.css"))
    return declarations[-1]  # that of the commune's theme, where it has one


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
