"""Lay a sheet out once and take it apart at its slots: the half of stamping that knows WeasyPrint.

Imported by `document` alone, because WeasyPrint takes long to import. Each text that may fill a slot is shaped and
drawn by WeasyPrint itself, in the style and at the place of the slot, before the fonts are cut down to the letters
used. So one set of fonts serves every village, and a slot is filled with the operators WeasyPrint would have written.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pydyf
from weasyprint.document import Document, Page
from weasyprint.draw.text import draw_first_line
from weasyprint.formatting_structure import boxes
from weasyprint.matrix import Matrix
from weasyprint.pdf.stream import Stream
from weasyprint.text.line_break import create_layout, line_size

from generator.pdf.fault import Misprint
from generator.pdf.plate import FilledText, Plate, PlatePart, PlatePiece, TextHole
from generator.pdf.weasy.source import Nothing
from generator.pdf.weasy.stillness import stands_alone
from generator.rendering.slots import MARK
from generator.units import CssPixels

_PX_TO_MM = 25.4 / 96
_ROUNDING = 1e-6
_SHRINKING = (boxes.InlineBlockBox, boxes.TableCellBox, boxes.InlineFlexBox, boxes.InlineGridBox)
_SIGNS = (b"[[", "[[".encode("utf-16-be").hex().encode())  # how a mark begins in a PDF string, plain or in UTF-16
_CONTAINERS = (boxes.FlexContainerBox, boxes.GridContainerBox)


@dataclass(frozen=True)
class TextSlot:
    """A slot for text as it was laid out: its *box*, and *room*, the greatest width that it may have."""

    name: str
    box: Any
    room: CssPixels
    align: float
    """The part of the spare width that goes before a text: 0 left, ½ centred, 1 right."""
    alone: bool
    """Whether it is all that is in its block, and the block is out of the flow."""


def refuse_loose_marks(root: Any) -> None:  # noqa: ANN401 – tinyhtml5 ships no types
    """Raise `Misprint` where a mark is in running text, which cannot change without a new layout."""
    for element in root.iter():
        may_hold = element.get("data-slot") is not None or element.tag in ("title", "style")
        loose = MARK.search(f"{'' if may_hold else element.text or ''} {element.tail or ''}")
        if loose and isinstance(element.tag, str):
            raise Misprint(f"{loose[0]} stands outside an element with data-slot")


def draw_texts(document: Document, texts: Mapping[str, Sequence[str]]) -> dict[int, list[TextHole]]:
    """Return the slots of each page, by its number from 0, each with every text that *texts* has for it drawn.

    Raise `Misprint` where another text would change the layout, and where a text is empty or too wide.
    """
    return {
        number: [_fill(document, page, slot, texts[slot.name]) for slot in _text_slots(page)]
        for number, page in enumerate(document.pages)
    }


def take_apart(pdf: Any, holes: Mapping[int, Sequence[TextHole]], *, still: bool) -> Plate:  # noqa: ANN401 – no types
    """Return the finished *pdf* as parts, some of them with holes, and remove its objects.

    Raise `Misprint` where a slot is not drawn on the page itself.
    """
    pdf.add_object(pdf.info)
    extra: list[PlatePart] = []
    for number, reference in enumerate(pdf.page_references):
        page = pdf.objects[int(reference.split()[0])]
        stream = pdf.objects[int(page["Contents"].split()[0])]
        pieces = list(_pieces(stream.stream, holes[number]))
        if len(pieces) > 1:
            first = len(pdf.objects) + len(extra)
            extra += [_drawn_part(first + place, [piece], b"", begins=not place) for place, piece in enumerate(pieces)]
            page["Contents"] = pydyf.Array(f"{first + place} 0 R" for place in range(len(pieces)))
            stream.stream = []
    parts = [_part(pdf_object) for pdf_object in pdf.objects[1:] if not isinstance(pdf_object, Nothing)]
    del pdf.objects[1:]  # else WeasyPrint would compress and write them for nothing
    return Plate(int(pdf.catalog.number), int(pdf.info.number), (*parts, *extra), still)


def _text_slots(page: Page) -> list[TextSlot]:
    return list(_slots_below(page._page_box, None, None))  # noqa: SLF001 – there is no other way to the boxes


def _slots_below(box: Any, line: Any, block: Any) -> Iterator[TextSlot]:  # noqa: ANN401 – no types
    """Yield the slots in *box*, which is on *line* of *block*."""
    box = getattr(box, "_box", box)  # boxes out of the flow come in a wrapper of their own
    if isinstance(box, boxes.TextBox):
        name = box.element.get("data-slot") if box.element is not None else None
        if name:
            yield _text_slot(name, box, line, block)
        return
    if isinstance(box, boxes.LineBox):
        line = box
    elif isinstance(box, boxes.BlockContainerBox):
        block = box
    for child in getattr(box, "children", ()):
        slots = list(_slots_below(child, line, block))
        if slots and _shrinks(child, box):
            raise Misprint(f"slot {slots[0].name} stands in a box as wide as its text: give the box a width")
        yield from slots


def _text_slot(name: str, box: Any, line: Any, block: Any) -> TextSlot:  # noqa: ANN401 – no types
    others = [text for text in line.descendants() if isinstance(text, boxes.TextBox) and text is not box]
    align = _alignment(line)
    if any(other.position_x > box.position_x or align for other in others):
        raise Misprint(f"slot {name} shares its line with a text that would have to move")
    if box.style["text_decoration_line"] != "none" or box.link_annotation:
        raise Misprint(f"slot {name} is underlined or a link, which would have to grow with its text")
    left = box.position_x if align == 0 else block.content_box_x()
    return TextSlot(name, box, block.content_box_x() + block.width - left, align, stands_alone(box, line, block))


def _alignment(line: Any) -> float:  # noqa: ANN401 – no types
    align, last = line.style["text_align_all"], line.style["text_align_last"]
    return {"right": 1, "end": 1, "center": 0.5}.get(align if last == "auto" else last, 0)


def _shrinks(box: Any, parent: Any) -> bool:  # noqa: ANN401 – no types
    """Return whether the width of *box* follows its text, so that another text would change the layout."""
    box, style = getattr(box, "_box", box), box.style
    if isinstance(box, (boxes.LineBox, boxes.InlineBox, boxes.TextBox)):
        return False
    if isinstance(parent, _CONTAINERS) or isinstance(box, boxes.TableCellBox):
        return True
    if style["width"] != "auto":
        return False
    floats = style["float"] != "none" or isinstance(box, _SHRINKING)
    hangs = style["position"] in ("absolute", "fixed") and "auto" in (style["left"], style["right"])
    return floats or hangs


def _fill(document: Document, page: Page, slot: TextSlot, texts: Sequence[str]) -> TextHole:
    canvas = Stream(
        document.fonts,
        (0, 0, page.width, page.height),
        pydyf.Dictionary({"ExtGState": pydyf.Dictionary()}),
        {},
        None,
        document.color_profiles,
        document.output_intent,
    )
    box = slot.box
    box.pango_layout.reactivate(box.style)  # WeasyPrint frees the layout of a text once it is measured
    own = _drawn(canvas, box)
    filled = {text: _set(slot, text) for text in texts}
    still = slot.alone and all(other.height == box.height for other in filled.values())
    return TextHole(slot.name, own, {text: _drawn(canvas, other) for text, other in filled.items()}, still)


def _set(slot: TextSlot, text: str) -> Any:  # noqa: ANN401 – no types
    """Return a copy of the slot's box with *text* in it, placed as it is aligned."""
    if not text.strip(" \t\n"):  # a no-break space is a text: a line that stays free in some copies
        raise Misprint(f"slot {slot.name} is given no text")
    box = slot.box.copy_with_text(text)
    box.process_text_transform()
    box.pango_layout = create_layout(box.text, box.style, None, None, 0)
    line, rest = box.pango_layout.get_first_line()
    box.width, box.height = line_size(line, box.style)
    if rest is not None or box.width > slot.room + _ROUNDING:
        over = (box.width - slot.room) * _PX_TO_MM
        raise Misprint(f"“{text}” is {over:.1f} mm too wide for slot {slot.name}")
    box.position_x += (slot.box.width - box.width) * slot.align
    return box


def _drawn(canvas: Any, box: Any) -> bytes:  # noqa: ANN401 – no types
    """Return the text object that draws *box*, from BT to ET, as `draw_text` of WeasyPrint does."""
    canvas.stream = []
    canvas.begin_text()
    place = Matrix(d=-1, e=box.position_x, f=box.position_y + box.baseline)
    draw_first_line(canvas, box, "clip", "none", place)
    canvas.end_text()
    return _joined(canvas.stream)


def _pieces(items: Sequence[Any], holes: Sequence[TextHole]) -> Iterator[PlatePiece]:
    """Yield the operators of a page, cut at its slots."""
    text_holes = {hole.own: hole for hole in holes}
    between: list[Any] = []
    place = 0
    while place < len(items):
        end, hole = place + 1, None
        if items[place] == b"BT":
            end = items.index(b"ET", place) + 1
            hole = text_holes.pop(_joined(items[place:end]), None)
        if hole is None:
            between += items[place:end]
        else:
            yield from (_joined(between), hole)
            between = []
        place = end
    if text_holes:
        raise Misprint(f"slot {next(iter(text_holes.values())).slot} is not drawn on the page itself")
    yield _joined(between)


def _joined(items: Sequence[Any]) -> bytes:
    return b"\n".join(pydyf._to_bytes(item) for item in items)  # noqa: SLF001 – as pydyf writes numbers


def _drawn_part(number: int, pieces: Sequence[PlatePiece], head: bytes, *, begins: bool = True) -> PlatePart:
    return PlatePart(number, tuple(pieces), head, compressed=True, drawn="begins" if begins else "goes on")


def _part(pdf_object: Any) -> PlatePart:  # noqa: ANN401 – pydyf ships no types
    """Return an object of the PDF as a part, with a hole for each text that holds a mark."""
    if isinstance(pdf_object, Stream) and pdf_object.compress:
        return _drawn_part(
            pdf_object.number, [_joined(pdf_object.stream)], pydyf.Dictionary(pdf_object.extra).data[2:-2]
        )
    if isinstance(pdf_object, pydyf.Stream):
        content = _joined(pdf_object.stream) if "Metadata" in str(pdf_object.extra.get("Type")) else b""
        if MARK.search(content.decode()):
            head = b"/Type /Metadata/Subtype /XML"
            metadata = FilledText(content.decode(), xml=True)
            return PlatePart(pdf_object.number, (metadata,), head=head, compressed=pdf_object.compress)
        return PlatePart(pdf_object.number, (pdf_object.data,))
    return PlatePart(pdf_object.number, tuple(_worded(pdf_object)), packable=True)


def _worded(pdf_object: Any) -> Iterator[PlatePiece]:  # noqa: ANN401 – pydyf ships no types
    """Yield the source of *pdf_object*, cut at the texts in it that hold a mark."""
    source: bytes = pdf_object.data
    # Most objects have none: a look at their source is faster than a walk through them.
    for text in _marked_strings(pdf_object) if any(sign in source for sign in _SIGNS) else ():
        before, _, source = source.partition(pydyf.String(text).data)
        yield from (before, FilledText(text))
    yield source


def _marked_strings(pdf_object: Any) -> Iterator[str]:  # noqa: ANN401 – pydyf ships no types
    if isinstance(pdf_object, pydyf.String):
        if MARK.search(pdf_object.string):
            yield pdf_object.string
    elif isinstance(pdf_object, (dict, list)):
        for child in pdf_object.values() if isinstance(pdf_object, dict) else pdf_object:
            yield from _marked_strings(child)
