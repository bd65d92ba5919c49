"""What the channels of designed sheets share: which looks there are, and how a laid-out sheet becomes a PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.channel import Output, RenderContext
from generator.model import Announcement, Guide, Library
from generator.rendering.call import MOST_MODULES
from generator.rendering.pdf import PrintFault, Variant
from generator.rendering.poster import A4, lay_out
from generator.rendering.qr import fits, longest
from generator.rendering.sheet import Sheet
from generator.rendering.stamp import mark
from generator.rendering.village_strip import ANY_VILLAGE, NAME
from generator.rendering.wording import Wording, metadata, read_commune, read_wording
from generator.said import Said as SaidOnSheet
from generator.said import filled, plain

FOLDER = PurePosixPath("print")
DESIGNED = "print/sheets.css"
"""The stylesheet that designed sheets share."""
MONO = "-mono"
"""The end of a design's name in black and white: drawn for an office's laser printer, not with colours taken out."""
MONO_LABEL = ", đen trắng"
LONGEST_ADDRESS = "https://" + "x" * (longest(1, MOST_MODULES) - 8)


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a sheet, and the payloads of its codes."""

    wording: Wording
    dial: str
    address: str | None

    def made_out(self, villages: Sequence[tuple[str, str, str]]) -> "Said":
        """Return the same for a sheet to be made out to any of *villages*: their names, and whom to ask there."""
        title = f"{self.wording.title}, {mark(NAME)}"
        return replace(self, wording=replace(self.wording, villages=tuple(villages), title=title))


def in_looks(name: str, label: str, file: str, document: Guide | Announcement | None = None) -> Iterator[Output]:
    """Yield the design *name* in colour and in black and white."""
    yield Output(FOLDER / name / file, label, document, part=name)
    yield Output(FOLDER / f"{name}{MONO}" / file, label + MONO_LABEL, document, part=f"{name}{MONO}")


def design_of(output: Output) -> str:
    """Return the design of *output*, whatever its look.

    >>> design_of(Output(PurePosixPath("print/a4-mono/a.pdf"), "", part="a4-mono"))
    'a4'
    """
    return output.part.removesuffix(MONO)


def said_on(output: Output, context: RenderContext, *, linked: bool = True) -> Said:
    """Return what *output* may say. A *linked* sheet opens the link of its document."""
    document = output.document
    assert isinstance(document, Guide | Announcement)
    wording = read_wording(document, context.library.commune, context.library.facts, context.words)
    dial = f"tel:{wording.call}"
    # A store's address is confirmed, or its block has fallen; it may still be too long for a code.
    if linked and wording.link and fits(plain(wording.link[1]), 1, MOST_MODULES):
        label, dial = wording.link
        wording = replace(wording, scan=label)
    return Said(wording, dial, _printable(context.short_address(document.slug)))


def announcement_fits(notice: Announcement, library: Library, *, made_out: bool = False) -> bool:
    """Tell whether *notice* is short enough for a poster, whatever the site's address will be.

    A poster that is *made out* to a village has its strip at the foot.
    """
    facts = {key: fact.value for key, fact in library.facts.facts.items() if fact.value}
    wording = read_wording(notice, library.commune, library.facts, lambda text: filled(text, facts))
    if made_out:
        wording = replace(wording, villages=(ANY_VILLAGE,))
    dial = f"tel:{wording.call}"
    return bool(wording.blocks) and not any(
        lay_out(wording, A4, dial, address).faults for address in (None, LONGEST_ADDRESS)
    )


def said_by_commune(context: RenderContext, headline: str, summary: str) -> Said:
    """Return what a sheet of the commune's own says; its address is the site's."""
    commune = context.library.commune
    wording = read_commune(commune, context.library.facts, context.words, headline, summary)
    base = commune.short_web or context.address
    return Said(wording, f"tel:{wording.call}", _printable(base.rstrip("/") if base else None))


def sheet_of(
    output: Output,
    context: RenderContext,
    said: Said,
    template: str,
    *styles: str,
    level: str = "Q",
    variant: Variant = "pdf/ua-1",
    draft: bool = False,
    **values: Any,  # noqa: ANN401 - whatever the template shows
) -> tuple[Sheet, SaidOnSheet]:
    """Return *template* filled with what is *said* and *values*, ready to be printed, and the facts it says."""
    html = context.fill(
        template,
        about=metadata(said.wording, _day_of(output, context)),
        wording=said.wording,
        dial=said.dial,
        dial_alt=f"Mã QR: {said.wording.scan}, {said.dial.removeprefix('tel:')}",
        address=said.address,
        look="mono" if output.part.endswith(MONO) else said.wording.look,
        **values,
    )
    return context.sheet(html, *styles, variant=variant, level=level, draft=draft)


def _day_of(output: Output, context: RenderContext) -> date:
    """Return the day a sheet is from: when its text was last changed. A build of another day prints the same bytes."""
    documents = (output.document,) if output.document else tuple(context.library.documents())
    return max((document.updated for document in documents), default=context.today)


def _printable(address: str | None) -> str | None:
    """Return *address*, if its code is coarse enough for the smallest sheet; the build's own address may not be."""
    if address and not fits(address, 1, MOST_MODULES):
        raise PrintFault(f"Địa chỉ {address} dài quá: mã QR in ra sẽ không đọc được. Khai “short_web” ngắn hơn.")
    return address
