"""Pages → the pictures that messengers show beside a link to them (Open Graph), once the site's address is known.

Messengers keep such pictures for long, so the name of a picture changes with what it says.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import PurePosixPath

from generator.calls import emergency_calls, hotline_of
from generator.channels.site.listings import ROOT, titles_in
from generator.channels.site.style import token
from generator.fields import Text
from generator.making.reads import Reads
from generator.model import Announcement, Commune, Guide, Listed, Priority
from generator.outputs import About, Made, Output, made_of, work
from generator.said import plain, unmarked
from generator.sheets.typesetting.weights import BOLD, HEAVY
from generator.text.capitals import capital
from generator.text.dates import in_numbers

FOLDER = PurePosixPath("anh", "the")
MOST_NOTICES = 200
"""How many notices, the newest that are not over, have a picture of their own; others have that of the home page."""

_WEIGHTS = (BOLD, HEAVY)
_PLAIN = ("ground", "ink", "primary", "sun", "on-primary")
_ALERTING = ("ground", "ink", "brick", "ground", "on-brick")


def card_outputs(pages: Iterable[Output], reads: Reads) -> Iterator[Output]:
    """Yield the picture of each of *pages*, the home page's first."""
    if not reads.library.commune.web:
        return
    known: set[PurePosixPath] = set()
    notices = 0
    for page in pages:
        alert = alert_of(page.about) if isinstance(page.about, Listed) else ""
        if isinstance(page.about, Listed):
            notices += not page.about.is_over(reads.today)
            if notices > MOST_NOTICES or page.about.is_over(reads.today):
                continue
        call = call_on_card(reads, page.about)
        path = card_path(page.label, reads, alert, call)
        if path in known:
            continue
        known.add(path)
        yield Output(path, plain(page.label), work(draw, page.label, alert, call))


def alert_of(notice: Listed | Announcement) -> str:
    """Return the words over an urgent *notice*: that it is urgent, and its day; nothing over others."""
    return f"KHẨN CẤP · {in_numbers(notice.published)}" if notice.priority is Priority.URGENT else ""


def call_on_card(reads: Reads, about: About | None) -> str:
    """Return whom to call, as the picture of a page *about* something says it; an empty text where there is nobody."""
    commune = reads.library.commune
    if isinstance(about, Guide) and about.is_about_emergency:
        numbers = ", ".join(call.number for call in emergency_calls(about, commune, reads.words))
        return f"Gọi {numbers}" if numbers else ""
    hotline = hotline_of(commune, reads.words)
    return f"Gọi {hotline}" if hotline else ""


def card_path(title: str, reads: Reads, alert: str, call: str) -> PurePosixPath:
    """Return the path of the picture of the page called *title*, the words *alert* over it, whom to *call* below."""
    marks = filter(None, (alert, reads.library.commune.theme.folder))
    return _path_of("\0".join((plain(title), *reads.ask(_words_on_all), plain(call), *marks)))


@lru_cache(maxsize=256)
def _path_of(words: str) -> PurePosixPath:
    return ROOT / FOLDER / f"{sha256(words.encode()).hexdigest()[:12]}.png"


def card_address(title: str, home: str, reads: Reads, alert: str, call: str) -> str | None:
    """Return the web address of the picture for *title*, or else for *home*; None where there is neither."""
    paths = (card_path(title, reads, alert, call), card_path(home, reads, "", call_on_card(reads, None)))
    path = next((path for path in paths if reads.is_planned(path)), None)
    return reads.page_address(FOLDER / path.name) if path else None


def draw(reads: Reads, title: str, alert: str, call: str) -> Made:
    """Return the picture that shows *title* and whom to *call*; with an *alert* it is red and has no sun."""
    from generator.sheets.link_card import LinkCard, Palette, draw_card  # noqa: PLC0415 - Pillow, where a picture is drawn

    name, city = (reads.words(text) for text in _texts_on_all(reads.library.commune))
    name = f"{capital(name)}, {city}"
    said = unmarked("\0".join((alert, title, name) if alert else (name, title, call)))
    palette = Palette(*(token(reads, name) for name in (_ALERTING if alert else _PLAIN)))
    fonts = {weight: reads.template(f"fonts/BeVietnamPro-{weight}.ttf") for weight in _WEIGHTS}
    return made_of(said, draw_card(LinkCard(*said.text.split("\0")), palette, fonts))


def _texts_on_all(commune: Commune) -> tuple[Text, Text]:
    return commune.name, commune.city


def _words_on_all(reads: Reads) -> tuple[str, ...]:
    words = titles_in(reads)
    return tuple(plain(words(text)) for text in _texts_on_all(reads.library.commune))
