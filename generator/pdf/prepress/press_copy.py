"""Make a print shop's copy from a finished sheet: PDF/X-4 in CMYK, with bleed, crop marks and registration marks.

It is made from the PDF, not from the HTML, so every design has a press copy and none needs to know of it. The profile
belongs to the paper and the machine: the print shop names it (ISO Coated v2 and PSO Coated v3 of the European Color
Initiative are free to use), and the commune supplies the file.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from itertools import cycle

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator
from pikepdf.models.metadata import decode_pdf_date

from generator.pdf.fault import Misprint
from generator.pdf.identifier import fixed_identifier
from generator.pdf.opened import untagged
from generator.pdf.prepress.fold_ticks import without_ticks
from generator.pdf.prepress.inks import Inks, Instruction
from generator.pdf.prepress.operators import PATHS, WHOLE_PAGE, Matrix, Point, on_page, placed
from generator.units import Millimetres, Points

MM: Points = 72 / 25.4
BLEED: Points = 3 * MM
"""How far colours go on over the edge, where the cut may be a little off."""
MARK_ROOM: Points = 10 * MM
"""How wide the room for marks round a page is, the bleed included."""

Trim = tuple[Points, Points, Points, Points]
"""The page as it is cut: left, bottom, right, top."""

_EDGE: Points = 0.3
"""A background that ends this near to the edge counts as reaching it."""

_TEXT = re.compile(rb"BT\n(?:[^\n]* T[a-zA-Z*]\n)+ET")
"""A text: it sets no colour and has no corner on the edge."""

_AS_IT_IS = re.compile(rb"0 g\n(?:\d+ \d+ \d+ 1 re\n?)+f\b|^%s$" % _TEXT.pattern, re.MULTILINE)
"""A text, or the dark modules of a QR code: they are in black ink already, and a quiet zone keeps them off the edge."""


# A small sheet is printed by itself and twice side by side: its copy is made once.
@lru_cache(maxsize=1)
def press_copy(pdf: bytes, profile: bytes, condition: str, folds: tuple[tuple[Millimetres, ...], ...] = ()) -> bytes:
    """Return *pdf* as a print shop wants it, its colours in the inks of *profile*, which is known as *condition*.

    *folds* lists, page by page and then again from the first, where a page is folded, from its left edge.

    Raise `Misprint` where *profile* is not that of a press, a colour cannot be mixed, or *pdf* has no date.
    """
    inks = _inks_of(profile)
    with pikepdf.open(BytesIO(untagged(pdf))) as sheet:
        drop_what_readers_need(sheet)
        for pdf_object in list(sheet.objects):
            inks.mix_object(pdf_object)
        press = _PressPages(sheet, inks)
        for page, page_folds in zip(sheet.pages, cycle(folds or ((),)), strict=False):
            press.prepare(page, tuple(place * MM for place in page_folds))
        _declare(sheet, profile, condition, fixed_identifier(pdf + condition.encode()))
        return saved(sheet)


@lru_cache(maxsize=2)
def _inks_of(profile: bytes) -> Inks:
    return Inks(profile)


def drop_what_readers_need(sheet: pikepdf.Pdf) -> None:
    """Remove links, tags and outlines: a press needs none, and PDF/X forbids annotations on the page."""
    for key in (Name.StructTreeRoot, Name.MarkInfo, Name.Outlines, Name.Names, Name.ViewerPreferences, Name.Lang):
        if key in sheet.Root:
            del sheet.Root[key]
    for page in sheet.pages:
        for key in (Name.Annots, Name.StructParents, Name.Tabs):
            if key in page:
                del page[key]


def saved(sheet: pikepdf.Pdf) -> bytes:
    """Return *sheet* as a file, the same bytes for the same sheet."""
    file = BytesIO()
    packed = pikepdf.ObjectStreamMode.generate
    sheet.save(file, deterministic_id=True, object_stream_mode=packed, force_version="1.6")
    return file.getvalue()


@lru_cache(maxsize=8)
def marks(width: Points, height: Points, folds: tuple[Points, ...] = ()) -> bytes:
    """Return the operators of crop, registration and fold marks round a page of *width* by *height*, in black only."""
    near, far = BLEED + MM, MARK_ROOM - MM
    lines = [
        *((x, y, x, y + reach) for x in (0, width) for y, reach in ((-near, near - far), (height + near, far - near))),
        *((x, y, x + reach, y) for y in (0, height) for x, reach in ((-near, near - far), (width + near, far - near))),
    ]
    cut = [f"{x:.3f} {y:.3f} m {to_x:.3f} {to_y:.3f} l S" for x, y, to_x, to_y in lines]
    fold = [
        f"{x:.3f} {y:.3f} m {x:.3f} {y + reach:.3f} l S"
        for x in folds
        for y, reach in ((-near, near - far), (height + near, far - near))
    ]
    middle = (near + far) / 2
    centres = [(width / 2, -middle), (width / 2, height + middle), (-middle, height / 2), (width + middle, height / 2)]
    aims = [_aim(x, y, (far - near) / 2) for x, y in centres if not any(abs(x - at) < 1 for at in folds)]
    return "\n".join(["q 0 0 0 1 K 0.25 w", *cut, *aims, "[2 2] 0 d", *fold, "Q"]).encode()


class Streams:
    """Streams of operators in *sheet*: equal operators become one stream, however many pages draw them."""

    def __init__(self, sheet: pikepdf.Pdf) -> None:
        self._sheet = sheet
        self._made: dict[bytes, pikepdf.Object] = {}

    def of(self, operators: bytes) -> pikepdf.Object:
        """Return the stream of *operators*."""
        if operators not in self._made:
            self._made[operators] = self._sheet.make_indirect(self._sheet.make_stream(operators))
        return self._made[operators]


class _PressPages:
    """Prepare the pages of *sheet*; what many pages share, as in a book of one sheet for all villages, only once."""

    def __init__(self, sheet: pikepdf.Pdf, inks: Inks) -> None:
        self._sheet, self._inks = sheet, inks
        self._made: dict[tuple[object, ...], tuple[pikepdf.Object, list[Matrix]]] = {}
        self._stream = Streams(sheet).of

    def prepare(self, page: pikepdf.Page, folds: tuple[Points, ...]) -> None:
        """Mix the colours of *page*, extend its backgrounds over the edge, and add marks round it, also at *folds*.

        The sheet begins at 0, marks included: Illustrator takes any other corner for 0 (WeasyPrint#2685).
        """
        left, bottom, right, top = (float(side) for side in page.trimbox)
        width, height = right - left, top - bottom
        drawn = self._operators(page, (left, bottom, right, top), [left + place for place in folds])
        inside = (left - BLEED, bottom - BLEED, width + 2 * BLEED, height + 2 * BLEED)
        shift = f"q 1 0 0 1 {MARK_ROOM - left:.3f} {MARK_ROOM - bottom:.3f} cm\n"
        clip = f"{shift}q {' '.join(f'{side:.3f}' for side in inside)} re W n".encode()
        around = f"Q q 1 0 0 1 {left:.3f} {bottom:.3f} cm\n".encode() + marks(width, height, folds) + b"\nQ Q"
        page.Contents = Array([self._stream(clip), *drawn, self._stream(around)])
        page.MediaBox = page.CropBox = box_around(width, height, MARK_ROOM)
        page.BleedBox, page.TrimBox = box_around(width, height, BLEED), box_around(width, height, 0)

    def _operators(self, page: pikepdf.Page, trim: Trim, folds: Sequence[Points]) -> Iterator[pikepdf.Object]:
        """Yield the operators of *page*, its colours mixed, ticks at *folds* removed, backgrounds over the edge."""
        stack = [WHOLE_PAGE]
        for piece in list(page.Contents) if isinstance(page.Contents, Array) else [page.Contents]:
            key = (piece.objgen, tuple(stack), trim, tuple(folds))
            if key not in self._made:
                self._made[key] = self._make(piece, stack, trim, folds)
            drawn, stack = self._made[key]
            yield drawn

    def _make(
        self, piece: pikepdf.Object, stack: list[Matrix], trim: Trim, folds: Sequence[Points]
    ) -> tuple[pikepdf.Object, list[Matrix]]:
        operators = piece.read_bytes()
        if _TEXT.fullmatch(operators):
            return piece, stack
        aside: list[bytes] = []

        def set_aside(drawing: re.Match[bytes]) -> bytes:
            aside.append(drawing[0])
            return b"/Aside%d MP" % (len(aside) - 1)

        rest = self._sheet.make_stream(_AS_IT_IS.sub(set_aside, operators))
        mixed = self._inks.mixed(pikepdf.parse_content_stream(rest))
        after = list(stack)
        grown = _overhanging(without_ticks(mixed, folds, stack), _pusher(trim), after)
        drawn = pikepdf.unparse_content_stream(list(grown))
        return self._stream(re.sub(rb"/Aside(\d+) MP", lambda found: aside[int(found[1])], drawn)), after


def box_around(width: Points, height: Points, room: Points) -> Array:
    """Return the box of a page of *width* by *height* with *room* round it, on a sheet with room for marks."""
    edges = (MARK_ROOM - room, MARK_ROOM - room, MARK_ROOM + width + room, MARK_ROOM + height + room)
    return Array([round(edge, 3) for edge in edges])


def _pusher(trim: Trim) -> Callable[[Point], Point]:
    """Return a function that moves a point on the edge of the page out to the bleed, and no other point."""

    def pushed(at: Points, low: Points, high: Points) -> Points:
        if abs(at - low) < _EDGE:
            return low - BLEED
        return high + BLEED if abs(at - high) < _EDGE else at

    def push(point: Point) -> Point:
        return pushed(point[0], trim[0], trim[2]), pushed(point[1], trim[1], trim[3])

    return push


def _overhanging(
    instructions: Iterable[Instruction], push: Callable[[Point], Point], stack: list[Matrix]
) -> Iterator[Instruction]:
    """Yield *instructions* with every corner moved by *push*; *stack* is as `placed` takes and leaves it."""
    for (operands, operator), matrix in placed(instructions, stack):
        if str(operator) == "re":
            yield from _pushed_rectangle([float(operand) for operand in operands], matrix, push)
        elif str(operator) in PATHS:
            numbers = [float(operand) for operand in operands]
            moved = [_through(point, matrix, push) for point in zip(numbers[::2], numbers[1::2], strict=True)]
            yield [number for point in moved for number in point], operator
        else:
            yield operands, operator


def _pushed_rectangle(
    numbers: Sequence[float], matrix: Matrix, push: Callable[[Point], Point]
) -> Iterator[Instruction]:
    x, y, width, height = numbers
    corner, opposite = _through((x, y), matrix, push), _through((x + width, y + height), matrix, push)
    yield [*corner, opposite[0] - corner[0], opposite[1] - corner[1]], Operator("re")


def _through(point: Point, matrix: Matrix, push: Callable[[Point], Point]) -> Point:
    """Return *point*, pushed where it lies on the page, in the coordinates that it was written in."""
    a, b, c, d, e, f = matrix
    here = on_page(point, matrix)
    pushed = push(here)
    area = a * d - b * c
    if pushed == here or not area:
        return point
    x, y = pushed[0] - e, pushed[1] - f
    return (d * x - c * y) / area, (a * y - b * x) / area


def _aim(x: Points, y: Points, reach: Points) -> str:
    """Return a registration mark: a cross in a circle, drawn in four curves."""
    r = reach * 0.6
    k = r * 0.5523  # the distance of the control points of a quarter circle
    return (
        f"q 1 0 0 1 {x:.3f} {y:.3f} cm {-reach:.3f} 0 m {reach:.3f} 0 l S 0 {-reach:.3f} m 0 {reach:.3f} l S "
        f"{r:.3f} 0 m {r:.3f} {k:.3f} {k:.3f} {r:.3f} 0 {r:.3f} c {-k:.3f} {r:.3f} {-r:.3f} {k:.3f} {-r:.3f} 0 c "
        f"{-r:.3f} {-k:.3f} {-k:.3f} {-r:.3f} 0 {-r:.3f} c {k:.3f} {-r:.3f} {r:.3f} {-k:.3f} {r:.3f} 0 c S Q"
    )


def _declare(sheet: pikepdf.Pdf, profile: bytes, condition: str, identifier: str) -> None:
    """Declare in the file that it is PDF/X-4, for which inks and paper it was made, and its *identifier*."""
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=condition,
        Info=condition,
        DestOutputProfile=sheet.make_indirect(sheet.make_stream(profile, N=4)),
    )
    sheet.Root.OutputIntents = Array([sheet.make_indirect(intent)])
    if "/CreationDate" not in sheet.docinfo:
        raise Misprint('PDF/X needs <meta name="dcterms.created">')
    sheet.docinfo[Name.Trapped] = Name("/False")
    sheet.docinfo[Name.ModDate] = sheet.docinfo[Name.CreationDate]
    if Name.Metadata in sheet.Root:
        del sheet.Root.Metadata  # it declares tags, which the copy does not have
    made = decode_pdf_date(str(sheet.docinfo[Name.CreationDate])).isoformat()
    with sheet.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp.register_xml_namespace("http://www.npes.org/pdfx/ns/id/", "pdfxid")
        xmp["pdfxid:GTS_PDFXVersion"] = "PDF/X-4"
        xmp["pdf:Trapped"] = "False"
        xmp["dc:title"] = str(sheet.docinfo.get("/Title", ""))
        for name in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"):
            xmp[name] = made
        xmp["xmpMM:DocumentID"] = f"xmp.did:{identifier}"
        xmp["xmpMM:VersionID"] = "1"
        xmp["xmpMM:RenditionClass"] = "proof:pdf"
