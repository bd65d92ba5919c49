"""What the channels on paper share: the text of a sheet, and a laid-out sheet → a sheet ready to be printed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.depicted import look_of
from generator.diagnostics import Refused
from generator.drawn import dialled
from generator.making.reads import Reads
from generator.messages import operator
from generator.model import Announcement, Guide, Holdings, Picture
from generator.pdf.sheet import Sheet, Variant
from generator.photographs import Photograph, on_paper, photograph_of
from generator.rendering.qr import fits
from generator.rendering.slots import mark
from generator.routes import longest_code
from generator.said import Said, plain
from generator.sheets.design import OwnSheet
from generator.sheets.notice_poster import misfits
from generator.sheets.parts.call import MOST_MODULES, longest_site
from generator.sheets.parts.village_strip import NAME
from generator.sheets.printed_picture import PrintedPicture
from generator.sheets.wording import Wording, metadata, read_commune, read_wording

FOLDER = PurePosixPath("print")
DESIGNED = "print/sheets.css"
"""The stylesheet that designed sheets share."""


@dataclass(frozen=True, slots=True)
class SheetText:
    """The words of a sheet and the payloads of its codes, facts marked; *day* is when the text was last changed.

    *dial* is the payload of the first code, which calls a number or opens a link; *address*, of the second one, is that
    of the page. *pictures* are the files of its pictures by their `src`, *black* those in black and white.
    """

    wording: Wording
    dial: str
    address: str | None
    day: date
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    black: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def dial_payload(self) -> str:
        """Return the payload of the first code without marks."""
        return plain(self.dial)

    def in_black(self) -> "SheetText":
        """Return this text for a sheet in black and white, which shows drawings alone."""
        wording, black = self.wording, self.black
        items = tuple(replace(item, picture=_kept(item.picture, black)) for item in wording.items)
        scene, picture = _kept(wording.scene, black), _kept(wording.picture, black)
        return replace(self, wording=replace(wording, items=items, scene=scene, picture=picture), pictures=black)

    def made_out(self, villages: Sequence[tuple[str, str, str]]) -> "SheetText":
        """Return this text for a sheet made out to any of *villages* (the name, and two lines on whom to ask)."""
        title = f"{self.wording.title}, {mark(NAME)}"
        return replace(self, wording=replace(self.wording, villages=tuple(villages), title=title))


def text_of(document: Guide | Announcement, reads: Reads, *, linked: bool = True) -> SheetText:
    """Return the text of a sheet about *document*; the first code of a *linked* sheet opens the document's link."""
    wording = read_wording(document, reads.library.commune, reads.library.facts, reads.words)
    dial = wording.dial
    # The address of an application is confirmed here (redact.py drops others), but may be too long for a code.
    if linked and wording.link and fits(plain(wording.link[1]), 1, MOST_MODULES):
        label, dial = wording.link
        wording = replace(wording, scan=label)
    wording, pictures = _illustrated(wording, document, reads)
    wording = replace(wording, look=look_of(document, reads.library.commune) or wording.look)
    files, black = files_of(pictures)
    return SheetText(wording, dial, reads.short_address(document), document.updated, files, black)


def files_of(pictures: Iterable[Photograph]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the files of *pictures* by their `src`, and those that there are in black and white."""
    every = {picture.printed.name: picture for picture in pictures}
    files = {name: picture.content for name, picture in every.items()}
    return files, {name: picture.black for name, picture in every.items() if picture.black}


def _illustrated(
    wording: Wording, document: Guide | Announcement, reads: Reads
) -> tuple[Wording, tuple[Photograph, ...]]:
    """Return *wording* with the pictures of *document*, and these."""
    shown = photograph_of(document, reads)
    if isinstance(document, Announcement):
        if shown is None:
            return wording, ()
        if shown.printed.drawn:
            return replace(wording, scene=shown.printed), (shown,)
        return replace(wording, picture=shown.printed), (shown,)
    dial = dialled(document, reads)
    of_steps = [on_paper(step.picture, reads, dial) if step.picture else None for step in document.steps]
    items = tuple(
        replace(item, picture=picture.printed if picture else None)
        for item, picture in zip(wording.items, of_steps, strict=True)
    )
    wording = replace(wording, items=items, scene=shown.printed if shown else None)
    return wording, tuple(filter(None, (shown, *of_steps)))


def _kept(picture: PrintedPicture | None, files: Mapping[str, bytes]) -> PrintedPicture | None:
    return picture if picture is not None and picture.name in files else None


def text_of_commune(reads: Reads, matter: OwnSheet) -> SheetText:
    """Return the text of a sheet about a *matter* of the commune's own; its second code opens the site."""
    commune = reads.library.commune
    summary = matter.summary if commune.hotline else matter.without_call or matter.summary
    headline, summary = (reads.terms.fill(text) for text in (matter.headline, summary))
    wording = read_commune(commune, reads.library.facts, reads.words, headline, summary)
    base = commune.short_web or reads.address
    scene = on_paper(Picture(file=matter.scene), reads, wording.call) if matter.scene else None
    files, black = files_of([scene] if scene else [])
    wording = replace(wording, scene=scene.printed if scene else None)
    return SheetText(wording, wording.dial, base.rstrip("/") if base else None, _newest(reads), files, black)


def announcement_fits(notice: Announcement, library: Holdings, *, made_out: bool) -> bool:
    """Return whether *notice* is short enough for a poster, whatever the site's address will be.

    A poster that is *made_out* to a village has the village's strip at its foot.
    """
    return not misfits(notice, library.commune, library.facts, made_out=made_out)


def sheet_of(
    text: SheetText,
    reads: Reads,
    template: str,
    *styles: str,
    level: str = "Q",
    variant: Variant = "pdf/ua-1",
    draft: bool = False,
    **values: Any,  # noqa: ANN401 - whatever the template shows
) -> tuple[Sheet, Said]:
    """Return the sheet that *template* makes of *text* and *values*, ready to be printed, and the facts it says."""
    wording = text.wording
    html = reads.fill(
        template,
        about=metadata(wording, text.day),
        wording=wording,
        dial=text.dial,
        dial_alt=f"Mã QR: {wording.scan}, {text.dial.removeprefix('tel:')}",
        address=text.address,
        **values,
    )
    return reads.sheet(html, *styles, variant=variant, level=level, draft=draft, pictures=text.pictures)


def _newest(reads: Reads) -> date:
    """Return the date of a sheet about no document: when any text was last changed, the same whenever it is built."""
    return reads.ask(newest_text) or reads.today


def newest_text(reads: Reads) -> date | None:
    """Return the day on which a text was last changed."""
    return max((document.updated for document in reads.library.documents()), default=None)


def refuse_long_address(library: Holdings, address: str | None) -> None:
    """Raise `Refused` where the site's *address*, given to a command, makes codes too fine for the smallest sheet.

    A check has looked at the addresses in `web` and `short_web`.
    """
    longest = longest_site(longest_code((*library.guides, *library.listed, *library.campaigns)))
    if address and not library.commune.short_web and len(address.rstrip("/").encode()) > longest:
        raise Refused(operator.address_too_long(address, longest))
