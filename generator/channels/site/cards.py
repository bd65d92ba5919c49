"""The picture that stands beside a link to a page when it is sent on. Only where the site's address is known.

Those who show such pictures keep them for long: the name of a picture changes with what it says.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import PurePosixPath

from generator.channel import Made, Output, RenderContext, made_of
from generator.channels.site.shelves import ROOT, titles_in
from generator.channels.site.style import token
from generator.fields import Text
from generator.model import Library
from generator.rendering.card import Card, Palette, draw_card
from generator.said import plain, unmarked

FOLDER = PurePosixPath("anh", "the")
MOST_NOTICES = 200
"""How many of the newest notices have a picture of their own; the older ones have that of the home page."""

_WEIGHTS = (700, 800)
_NO_PAGES = frozenset({"short", "missing", "lost"})


def card_outputs(pages: Iterable[Output], library: Library) -> Iterator[Output]:
    """Yield the picture of each of *pages*, the home page's first."""
    if not library.commune.web:
        return
    known: set[PurePosixPath] = set()
    notices = 0
    for page in pages:
        notices += page.part == "notice"
        path = card_path(page.label, library)
        if page.part in _NO_PAGES or path in known or (page.part == "notice" and notices > MOST_NOTICES):
            continue
        known.add(path)
        yield Output(ROOT / path, page.label, part="card")


def card_path(title: str, library: Library) -> PurePosixPath:
    """Return where the picture of the page called *title* stands below site/."""
    said = "\0".join((plain(title), *_said(library)))
    return FOLDER / f"{sha256(said.encode()).hexdigest()[:12]}.png"


def card_address(title: str, home: str, context: RenderContext) -> str | None:
    """Return the web address of the picture for *title*, or of that of *home* where it has none of its own."""
    planned = {output.path for output in context.plan["site"] if output.part == "card"}
    paths = (card_path(one, context.library) for one in (title, home))
    path = next((path for path in paths if ROOT / path in planned), None)
    return context.page_address(path) if path else None


def draw(output: Output, context: RenderContext) -> Made:
    """Return the picture *output*, which is labelled with the title it shows."""
    name, city, call = (context.words(text) for text in _texts(context.library))
    said = unmarked("\0".join((f"{name[:1].upper()}{name[1:]}, {city}", output.label, f"Gọi {call}")))
    card = Card(*said.text.split("\0"))
    names = ("ground", "ink", "primary", "sun", "on-primary")
    palette = Palette(*(token(context.pages, name) for name in names))
    fonts = {weight: context.pages.read(f"fonts/BeVietnamPro-{weight}.ttf") for weight in _WEIGHTS}
    key = f"{card} {palette} {[sha256(font).hexdigest() for font in fonts.values()]}"
    return made_of(said, context.printer.recall(key, lambda: draw_card(card, palette, fonts)))


def _texts(library: Library) -> tuple[Text, Text, Text]:
    commune = library.commune
    return commune.name, commune.city, commune.hotline


def _said(library: Library) -> tuple[str, ...]:
    words = titles_in(library)
    return tuple(plain(words(text)) for text in _texts(library))
