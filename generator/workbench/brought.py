"""A file that staff bring → a picture or a paper in media/, a letter to choose from, or why it is not taken."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from threading import Lock

from generator.desk.media import InMedia, add_file
from generator.desk.outcomes import Unsaved
from generator.desk.received import receive
from generator.intake.paper import paper_fault, paper_weight
from generator.intake.parcel import WordRefusedError, is_word
from generator.intake.proposal import LetterProposal, of_html, of_word
from generator.messages import brought as said
from generator.rendering.camera import PictureRefusedError, TakenPicture, take_picture
from generator.rendering.pictures import can_be_shown, drawing_size, faults_in
from generator.text.attachments import is_paper, is_pdf
from generator.text.bytes_told import in_kilobytes
from generator.workbench.desk_request import DeskRequest, SentFile

_ONE_AT_A_TIME = Lock()
"""A picture of sixty million pixels takes hundreds of megabytes while it is read."""

_SHEETS = (".xlsx", ".xls", ".pptx", ".ppt", ".csv", ".zip", ".odt", ".ods", ".txt", ".exe")
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".gif", ".bmp", ".tif", ".tiff")


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a file: a *picture* or a *paper* of media/, or a *letter* under a *reference*.

    *line* tells it. What is *refused* is nothing of these.
    """

    line: str
    picture: str = ""
    paper: str = ""
    letter: LetterProposal | None = None
    reference: str = ""
    refused: bool = False


def bring(request: DeskRequest, file: SentFile, *, guide: bool) -> Brought:
    """Return what becomes of *file*, for a notice or a *guide*."""
    content, name = file.content, file.shown
    if is_pdf(content) or is_paper(file.name):
        return _paper(request, file)
    if is_word(content) or file.name.lower().endswith((".docx", ".doc", ".docm", ".dotx", ".rtf")):
        return bring_letter(request, file, guide=guide)
    if file.name.lower().endswith(".svg"):
        return _drawing(request, file)
    if file.name.lower().endswith(_SHEETS):
        return Brought(said.refused("unknown", name), refused=True)
    return bring_picture(request, file)


def bring_letter(request: DeskRequest, file: SentFile, *, guide: bool) -> Brought:
    """Return the letter of Word in *file*, which is kept until somebody takes it into a text."""
    try:
        letter = of_word(file.content, agencies(request), guide=guide)
    except WordRefusedError as error:
        return Brought(said.refused(error.fault.value, file.shown), refused=True)
    return _letter(request, letter, file.content)


def bring_html(request: DeskRequest, html: str, *, guide: bool) -> Brought:
    """Return the letter that was pasted as *html*."""
    return _letter(request, of_html(html, agencies(request), guide=guide), html.encode())


def _letter(request: DeskRequest, letter: LetterProposal, content: bytes) -> Brought:
    if letter.old:
        return Brought(said.old_letters(letter.old.value), refused=True)
    count = len(letter.names)
    return Brought(said.found_in_letter(count), letter=letter, reference=receive(request.office.desk, content))


def agencies(request: DeskRequest) -> Sequence[str]:
    """Return the names of the commune's agencies, as its settings write them."""
    shelf, tokens = request.office.shelf(), request.office.tokens()
    if not shelf.is_complete:
        return ()
    commune = shelf.commune
    return [tokens.plain(each.raw) for each in (commune.organisation, *(body.name for body in commune.bodies))]


def bring_picture(request: DeskRequest, file: SentFile) -> Brought:
    """Put the picture in *file* into media/, without what it tells of people."""
    try:
        with _ONE_AT_A_TIME:
            taken = take_picture(file.content)
    except PictureRefusedError as error:
        known = file.name.lower().endswith(_PICTURES) or file.content[:3] == b"\xff\xd8\xff"
        why = error.fault.value if known or error.fault.value != "no-picture" else "unknown"
        return Brought(said.refused(why, file.shown), refused=True)
    added = _added(request, file, taken.ending, taken.content)
    if isinstance(added, Unsaved):
        return Brought(added.message, refused=True)
    return Brought(_told(taken, added), picture=added.name)


def _told(taken: TakenPicture, added: InMedia) -> str:
    size = said.pixels(taken.size.width, taken.size.height, in_kilobytes(len(taken.content)))
    before = said.pixels(taken.before.width, taken.before.height) if taken.before != taken.size else ""
    removed = [each.value for each in taken.removed]
    return said.picture_in(
        added.name, is_new=added.is_new, size=size, before=before, removed=removed, moving=taken.moving
    )


def _drawing(request: DeskRequest, file: SentFile) -> Brought:
    """Put a drawing into media/ as it is: nothing but what is drawn may be in it."""
    if not can_be_shown("hinh.svg", file.content):
        return Brought(said.refused("no-picture", file.shown), refused=True)
    if faults_in(file.content):
        return Brought(said.refused("drawing", file.shown), refused=True)
    added = _added(request, file, ".svg", file.content)
    if isinstance(added, Unsaved):
        return Brought(added.message, refused=True)
    size = drawing_size(file.content)
    shape = said.drawn(size.width, size.height)
    line = said.picture_in(added.name, is_new=added.is_new, size=shape, before="", removed=(), moving=False)
    return Brought(line, picture=added.name)


def _paper(request: DeskRequest, file: SentFile) -> Brought:
    fault = paper_fault(file.content)
    if fault is not None:
        return Brought(said.refused(fault, file.shown), refused=True)
    added = _added(request, file, ".pdf", file.content)
    if isinstance(added, Unsaved):
        return Brought(added.message, refused=True)
    weight, size = paper_weight(file.content), len(file.content)
    return Brought(said.paper_in(added.name, is_new=added.is_new, weight=weight, size=size), paper=added.name)


def _added(request: DeskRequest, file: SentFile, ending: str, content: bytes) -> InMedia | Unsaved:
    stem = PurePosixPath(file.name.replace("\\", "/")).stem
    added = add_file(request.office.folder, stem, ending, content, who=request.who, when=request.office.now)
    with suppress(OSError):  # whoever looks next is told
        request.glances.previews.refresh()  # what is checked and shown next has the file in it
    return added
