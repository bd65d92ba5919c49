"""The picture that stands beside a link to a page when it is sent on. Only where the site's address is known.

Those who show such pictures keep them for long: the name of a picture changes with what it says.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import PurePosixPath

from generator.channels.site.listings import ROOT, titles_in
from generator.channels.site.style import token
from generator.fields import Text
from generator.making.reads import Reads
from generator.model import Commune, Listed
from generator.outputs import Made, Output, made_of, work
from generator.said import plain, unmarked

FOLDER = PurePosixPath("anh", "the")
MOST_NOTICES = 200
"""How many of the newest notices that stand have a picture of their own; the others have that of the home page."""

_WEIGHTS = (700, 800)


def card_outputs(pages: Iterable[Output], reads: Reads) -> Iterator[Output]:
    """Yield the picture of each of *pages*, the home page's first."""
    if not reads.library.commune.web:
        return
    known: set[PurePosixPath] = set()
    notices = 0
    for page in pages:
        if isinstance(page.about, Listed):
            notices += not page.about.is_over(reads.today)
            if notices > MOST_NOTICES or page.about.is_over(reads.today):
                continue
        path = card_path(page.label, reads)
        if path in known:
            continue
        known.add(path)
        yield Output(path, plain(page.label), work(draw, page.label))


def card_path(title: str, reads: Reads) -> PurePosixPath:
    """Return where the picture of the page called *title* stands."""
    return _path_of("\0".join((plain(title), *reads.ask(_said))))


@lru_cache(maxsize=256)
def _path_of(said: str) -> PurePosixPath:
    return ROOT / FOLDER / f"{sha256(said.encode()).hexdigest()[:12]}.png"


def card_address(title: str, home: str, reads: Reads) -> str | None:
    """Return the web address of the picture for *title*, or of that of *home* where it has none of its own."""
    paths = (card_path(one, reads) for one in (title, home))
    path = next((path for path in paths if reads.is_planned(path)), None)
    return reads.page_address(FOLDER / path.name) if path else None


def draw(reads: Reads, title: str) -> Made:
    """Return the picture that shows *title*, its facts marked."""
    from generator.sheets.link_card import LinkCard, Palette, draw_card  # noqa: PLC0415 - Pillow, where a picture is drawn

    name, city, call = (reads.words(text) for text in _texts(reads.library.commune))
    said = unmarked("\0".join((f"{name[:1].upper()}{name[1:]}, {city}", title, f"Gọi {call}")))
    palette = Palette(*(token(reads, name) for name in ("ground", "ink", "primary", "sun", "on-primary")))
    fonts = {weight: reads.template(f"fonts/BeVietnamPro-{weight}.ttf") for weight in _WEIGHTS}
    return made_of(said, draw_card(LinkCard(*said.text.split("\0")), palette, fonts))


def _texts(commune: Commune) -> tuple[Text, Text, Text]:
    return commune.name, commune.city, commune.hotline


def _said(reads: Reads) -> tuple[str, ...]:
    words = titles_in(reads)
    return tuple(plain(words(text)) for text in _texts(reads.library.commune))
