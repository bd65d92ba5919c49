"""Pages → the pictures that messengers show beside a link to them (Open Graph), once the site's address is known.

Messengers keep such pictures for long, so the name of a picture changes with what it says.
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
"""How many notices, the newest that are not over, have a picture of their own; others have that of the home page."""

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
    """Return the path of the picture of the page called *title*."""
    return _path_of("\0".join((plain(title), *reads.ask(_words_on_all))))


@lru_cache(maxsize=256)
def _path_of(words: str) -> PurePosixPath:
    return ROOT / FOLDER / f"{sha256(words.encode()).hexdigest()[:12]}.png"


def card_address(title: str, home: str, reads: Reads) -> str | None:
    """Return the web address of the picture for *title*, or else for *home*; None where there is neither."""
    paths = (card_path(name, reads) for name in (title, home))
    path = next((path for path in paths if reads.is_planned(path)), None)
    return reads.page_address(FOLDER / path.name) if path else None


def draw(reads: Reads, title: str) -> Made:
    """Return the picture that shows *title*, in which facts are marked."""
    from generator.sheets.link_card import LinkCard, Palette, draw_card  # noqa: PLC0415 - Pillow, where a picture is drawn

    name, city, call = (reads.words(text) for text in _texts_on_all(reads.library.commune))
    said = unmarked("\0".join((f"{name[:1].upper()}{name[1:]}, {city}", title, f"Gọi {call}")))
    palette = Palette(*(token(reads, name) for name in ("ground", "ink", "primary", "sun", "on-primary")))
    fonts = {weight: reads.template(f"fonts/BeVietnamPro-{weight}.ttf") for weight in _WEIGHTS}
    return made_of(said, draw_card(LinkCard(*said.text.split("\0")), palette, fonts))


def _texts_on_all(commune: Commune) -> tuple[Text, Text, Text]:
    return commune.name, commune.city, commune.hotline


def _words_on_all(reads: Reads) -> tuple[str, ...]:
    words = titles_in(reads)
    return tuple(plain(words(text)) for text in _texts_on_all(reads.library.commune))
