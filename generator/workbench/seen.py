"""What is seen of one text in a scene: its page, a sheet, what is read aloud, what is sent; each with one line beneath.

Every function takes the scene and which text is *viewed*, and makes what it needs: the same bytes as a build writes.
Where there is nothing to see, the line says why.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.airings import seconds_of_piece
from generator.broadcast import Role, Script, SpokenSentence, piece_named, script_of
from generator.broadcast.calendar import words_of
from generator.broadcast.phrasing import breath_groups, known_names
from generator.broadcast.plain_text import MOST_LETTERS, pause_of
from generator.channels import script as scripts
from generator.channels import share
from generator.channels.sheets.texts import FOLDER as PRINTED
from generator.checks.slots import length_of, longest_of
from generator.live import Scene
from generator.making.reads import Reads
from generator.messages import preview as messages
from generator.model import Broadcast, Campaign, Guide, Listed
from generator.outputs import About
from generator.pdf.raster import page_pngs, texts
from generator.routes import SITE_FOLDER, page_at
from generator.said import plain
from generator.sheets.catalogue import DESIGNS
from generator.text.sms import count
from generator.units import Pixels

POSTER, LEAFLET, NOTICE = "poster", "leaflet", "notice"
"""The channels whose sheets are looked at."""
PAGES_SHOWN = 2
WIDTH: Pixels = 900
"""How wide a page of a sheet is shown: about twice what it takes on a screen, for sharp letters."""


@dataclass(frozen=True, slots=True)
class Viewed:
    """The text that is looked at: its *kind* on the shelf and its *slug*; without a kind, a file of the commune."""

    kind: str = ""
    slug: str = ""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """The page at *path* below output/, empty where there is none; *line* stands beneath it."""

    line: str
    path: str = ""
    html: bytes = b""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class SeenSheet:
    """The first *pictures* (PNG) of a sheet of so many *pages*, the PDF at *path* below output/, and their *texts*.

    *label* is what people call the sheet, as problems name it.
    """

    line: str
    path: str = ""
    pictures: tuple[bytes, ...] = ()
    texts: tuple[str, ...] = ()
    pages: int = 0
    label: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line of one breath, the mark of the rest behind it, and how its figures are said: as written, as spoken."""

    role: Role
    text: str
    pause: str
    glosses: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SeenPiece:
    """What is read aloud in one go, in so many whole *seconds*; *slot* is the length of its slot, None if unknown."""

    slug: str
    title: str
    lines: tuple[SeenLine, ...]
    seconds: int
    slot: int | None


@dataclass(frozen=True, slots=True)
class SeenScript:
    """What is read aloud of a text: one piece, or those of a campaign."""

    line: str
    pieces: tuple[SeenPiece, ...] = ()
    stale: bool = False


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """A text message, with marks and without, and as how many messages each is sent."""

    slug: str
    text: str
    parts: int
    without_marks: str
    parts_without_marks: int


@dataclass(frozen=True, slots=True)
class SeenMessages:
    """The text messages of a text: one, or those of a campaign."""

    line: str
    messages: tuple[SeenMessage, ...] = ()
    stale: bool = False


def page_seen(scene: Scene, viewed: Viewed) -> SeenPage:
    """Return the page of the text, or the home page where a file of the commune is viewed."""
    below = page_at(viewed.kind, viewed.slug) if viewed.kind else None
    path = str(SITE_FOLDER / (below or "index.html"))
    html = scene.file(path)
    if html is None:
        return SeenPage(_why_none(scene, viewed, "site"))
    if below is None:
        return SeenPage(messages.OF_NO_TEXT, path, html)
    about, edition = scene.world.document(viewed.kind, viewed.slug), scene.world.edition
    if not isinstance(about, Listed):
        return SeenPage(messages.on_site(str(below)), path, html)
    if about.is_withdrawn:
        return SeenPage(messages.WITHDRAWN, path, html)
    return SeenPage(
        messages.notice_on_site(str(below), about.published, about.expires, edition.clock or edition.today), path, html
    )


def sheet_seen(scene: Scene, viewed: Viewed, channel: str) -> SeenSheet:
    """Return the sheet of the text in *channel*, in its first design, as pictures."""
    looks = (design.name for design in DESIGNS if design.kind.name == channel)
    path = str(PRINTED / next(looks, channel) / f"{viewed.slug}.pdf")
    pdf = scene.file(path) if viewed.kind else None
    if pdf is None:
        return SeenSheet(_why_none(scene, viewed, channel))
    pictures, pages = page_pngs(pdf, WIDTH, PAGES_SHOWN)
    words = tuple(" ".join(text.split()) for text in texts(pdf))
    return SeenSheet(messages.fits(pages), path, pictures, words[: len(pictures)], pages, scene.outputs[path].label)


def script_seen(scene: Scene, viewed: Viewed) -> SeenScript:
    """Return what is read aloud of the text, line by line, with its length against that of its slot."""
    reads = Reads(scene.world, noting=False)
    slugs = _pieces(scene, viewed, f"{scripts.FOLDER}/{{}}/script.txt")
    pieces = tuple(_piece(reads, slug) for slug in slugs)
    if not pieces:
        return SeenScript(_why_none(scene, viewed, "script"))
    if len(pieces) > 1:
        return SeenScript(messages.pieces(len(pieces), sum(piece.seconds for piece in pieces)), pieces)
    return SeenScript(messages.lasts(pieces[0].seconds, pieces[0].slot), pieces)


def messages_seen(scene: Scene, viewed: Viewed) -> SeenMessages:
    """Return the text messages of the text, and as how many each is sent and paid for."""
    sent = []
    for slug in _pieces(scene, viewed, f"{share.FOLDER}/{{}}/sms.txt"):
        marked, bare = (_text(scene, f"{share.FOLDER}/{slug}/{name}") for name in ("sms.txt", "sms-khong-dau.txt"))
        sent.append(SeenMessage(slug, marked, count(marked).parts, bare, count(bare).parts))
    if not sent:
        return SeenMessages(_why_none(scene, viewed, share.FOLDER.name))
    if len(sent) > 1:
        return SeenMessages(messages.texts(len(sent), sum(one.parts for one in sent)), tuple(sent))
    return SeenMessages(messages.messages(sent[0].parts, sent[0].parts_without_marks), tuple(sent))


def script_heard(scene: Scene, slug: str) -> tuple[Script, Broadcast]:
    """Return the script of the piece *slug* and its pace, for a voice; raise `OSError` where nothing is read aloud."""
    if f"{scripts.FOLDER}/{slug}/script.txt" not in scene.outputs:
        raise OSError(messages.not_made_of("script"))
    reads = Reads(scene.world, noting=False)
    script = script_of(piece_named(slug, reads.library), reads.library, reads.words)
    return script, reads.library.commune.broadcast


def _pieces(scene: Scene, viewed: Viewed, path: str) -> list[str]:
    """Return the slugs of the text, or of a campaign's messages, that have an output at *path* with that slug."""
    slugs = [viewed.slug]
    if viewed.kind == "campaign":
        campaign = scene.world.library.campaign(viewed.slug)
        slugs = [message.slug for message in campaign.messages] if campaign else []
    return [slug for slug in slugs if slug and path.format(slug) in scene.outputs]


def _piece(reads: Reads, slug: str) -> SeenPiece:
    script = script_of(piece_named(slug, reads.library), reads.library, reads.words)
    names = known_names(reads.library, words_of(reads.library))
    lines = (
        line
        for part in script.parts
        for paragraph in part.paragraphs
        for sentence in paragraph
        for line in _lines(part.role, sentence, names)
    )
    title = plain(script.programme.title)
    return SeenPiece(slug, title, tuple(lines), reads.recall(seconds_of_piece, slug), _slot_of(reads, slug))


@lru_cache(maxsize=2_048)
def _lines(role: Role, sentence: SpokenSentence, names: tuple[str, ...]) -> tuple[SeenLine, ...]:
    """Return the lines of *sentence*; those of the last sentences are kept, as most stay while one is written."""
    return tuple(
        SeenLine(
            role,
            plain(breath.text),
            pause_of(breath),
            tuple((plain(gloss.written), plain(gloss.spoken)) for gloss in breath.glosses),
        )
        for breath in breath_groups(sentence, len, MOST_LETTERS, names)
    )


def _slot_of(reads: Reads, slug: str) -> int | None:
    """Return the seconds of the shortest slot in which the piece *slug* is heard, or else of the longest of all."""
    library, written, words = reads.library, reads.world.shelf, words_of(reads.library)
    airings = (airing for campaign in library.campaigns for airing in campaign.airings if slug in airing.messages)
    heard = {slot for airing in airings for slot in airing.slots}
    lengths = [length_of(slot, written, words) for slot in library.commune.broadcast.slots if slot.id in heard]
    known = [length.seconds for length in lengths if length]
    if known:
        return min(known)
    longest = longest_of(written, reads.library, words)
    return longest.seconds if longest else None


def _text(scene: Scene, path: str) -> str:
    return (scene.file(path) or b"").decode()


def _why_none(scene: Scene, viewed: Viewed, channel: str) -> str:
    """Say why the text has nothing in *channel*."""
    if not viewed.kind:
        return messages.OF_NO_TEXT
    about = scene.world.document(viewed.kind, viewed.slug)
    if about is None:
        return messages.LEFT_OUT
    if isinstance(about, Campaign) and channel in (POSTER, LEAFLET, NOTICE):
        return messages.CAMPAIGN
    if channel == (NOTICE if isinstance(about, Guide) else LEAFLET):
        return messages.not_made_of(channel)
    if not about.goes_to(channel):
        return messages.not_chosen(channel, about.channels or ())
    return _why_no_notice(about, channel, scene.world.edition.today) or messages.not_made_of(channel)


def _why_no_notice(about: About, channel: str, today: date) -> str:
    if not isinstance(about, Listed):
        return ""
    if about.is_withdrawn:
        return messages.WITHDRAWN
    if about.expires and about.expires < today:
        return messages.over(channel, about.expires)
    return messages.does_not_fit(channel) if channel == POSTER else ""
