"""The site of a library made in a test, file by file, as the real channel renders it."""

from datetime import date
from pathlib import PurePosixPath

from generator.artifacts import make_artifact
from generator.channel import RenderContext
from generator.channels.site import SITE
from generator.model import Library
from generator.printing import Memory, PrintShop
from generator.rendering.templates import Templates
from generator.said import Fill

TODAY = date(2026, 11, 24)
ADDRESS = "https://an-binh-mau.example/xa"
TEMPLATES = Templates()
SHOP = PrintShop(TEMPLATES.fonts(), Memory(None))


def make_context(library: Library, today: date = TODAY, *, draft: bool = False) -> RenderContext:
    """Return what the site is rendered with; its address is the commune's."""
    return RenderContext(
        library=library,
        today=today,
        address=library.commune.web,
        pages=TEMPLATES,
        printer=SHOP,
        words=Fill(library.facts, draft),
        plan={"site": tuple(SITE.plan(library))},
        draft=draft,
    )


def planned(library: Library) -> list[str]:
    """Return the paths of all files of the site, below site/."""
    return [str(output.path.relative_to("site")) for output in SITE.plan(library)]


def rendered(library: Library, name: str, today: date = TODAY, *, draft: bool = False) -> str:
    """Return the text of the file *name* (below site/)."""
    context = make_context(library, today, draft=draft)
    output = next(output for output in context.plan["site"] if output.path == PurePosixPath("site", name))
    return make_artifact(SITE, output, context).content.decode()
