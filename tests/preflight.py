"""What a print shop's preflight would complain about in a press copy; no registry ships a checker of PDF/X."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
from pikepdf import Name

from generator.pdf import raster

MM = 72 / 25.4
BLEED_MM = 3.0
LEAST_DPI = 225
THINNEST_PT = 0.24
MOST_INK = 3.2
_DPI = 127  # five pixels for each millimetre
_BEYOND = 20  # pixels of white round a page, should its sheet end where the page does

Matrix = tuple[float, float, float, float, float, float]

VERSION = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"


@dataclass
class Seen:
    """What was met while walking through the operators of a page."""

    faults: list[str] = field(default_factory=list)
    spaces: set[str] = field(default_factory=set)


def faults(pdf: bytes) -> list[str]:
    """Return what is wrong with *pdf* as a press copy, in the order a print shop would look."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = list(_document_faults(opened))
        for number, page in enumerate(opened.pages, start=1):
            found += [f"page {number}: {fault}" for fault in dict.fromkeys(_page_faults(page))]
    pictures = enumerate(raster.pages(pdf, _DPI), start=1)
    with pikepdf.open(BytesIO(pdf)) as opened:
        for (number, picture), page in zip(pictures, opened.pages, strict=True):
            found += [f"page {number}: {fault}" for fault in _bleed_faults(np.asarray(picture.convert("L")), page)]
    return found


def _document_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = list(pdf.Root.get("/OutputIntents", []))
    profile = intents[0].get("/DestOutputProfile") if intents else None
    if profile is None:
        yield "no output intent with a profile"
    elif int(profile.N) != 4:
        yield f"the profile has {int(profile.N)} inks, not four"
    if "/ID" not in pdf.trailer:
        yield "no identifier"
    if "/Metadata" not in pdf.Root or pdf.open_metadata().get(VERSION) != "PDF/X-4":
        yield "not declared PDF/X-4"
    if pdf.docinfo.get("/Trapped") not in (Name("/True"), Name("/False")):
        yield "trapping not said"
    if pdf.is_encrypted:
        yield "encrypted"
    if "/OpenAction" in pdf.Root or "/JavaScript" in pdf.Root.get("/Names", {}):
        yield "runs something"


def _page_faults(page: pikepdf.Page) -> Iterator[str]:
    media, bleed, trim = page.mediabox, page.bleedbox, page.trimbox
    width = min(*(trim[at] - bleed[at] for at in (0, 1)), *(bleed[at] - trim[at] for at in (2, 3)))
    if float(width) / MM < BLEED_MM - 0.05:
        yield f"{float(width) / MM:.1f} mm of bleed"
    if any(media[at] > bleed[at] for at in (0, 1)) or any(media[at] < bleed[at] for at in (2, 3)):
        yield "bleed reaches out of the sheet"
    if page.get("/Annots"):
        yield "annotations"
    seen = Seen()
    _walk(page, page.resources, (1, 0, 0, 1, 0, 0), seen)
    yield from (f"colours in {space}" for space in sorted(seen.spaces - {"DeviceCMYK", "DeviceGray", "Pattern"}))
    yield from seen.faults
    yield from _font_faults(page.resources)


def _font_faults(resources: Any) -> Iterator[str]:  # noqa: ANN401 – pikepdf's objects are untyped
    for font in (resources.get("/Font") or {}).values():
        described = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.get("/FontDescriptor", {}).keys()):
            yield f"font {font.get('/BaseFont')} not embedded"


def _walk(stream: Any, resources: Any, outer: Matrix, seen: Seen) -> None:  # noqa: ANN401 – the same
    """Look at every operator of *stream*, and of what it draws."""
    stack = [(outer, 1.0)]  # how it lies on the page, and how thick lines are
    for instruction in pikepdf.parse_content_stream(stream):
        operands: Any = instruction.operands
        operator = str(instruction.operator)
        matrix, line = stack[-1]
        if operator == "q":
            stack.append(stack[-1])
        elif operator == "Q":
            stack.pop()
        elif operator == "cm":
            stack[-1] = (_times([float(number) for number in operands], matrix), line)
        elif operator == "w":
            stack[-1] = (matrix, float(operands[0]))
        elif operator in ("S", "s", "B", "b") and line * _scale(matrix) < THINNEST_PT:
            seen.faults.append(f"a line of {line * _scale(matrix):.2f} pt")
        elif operator == "Do":
            _walk_object(resources.XObject[operands[0]], matrix, resources, seen)
        else:
            _look_at_colour(operator, operands, resources, seen)


def _look_at_colour(operator: str, operands: Any, resources: Any, seen: Seen) -> None:  # noqa: ANN401 – the same
    if operator in ("rg", "RG"):
        seen.spaces.add("DeviceRGB")
    elif operator in ("cs", "CS"):
        seen.spaces.add(str(operands[0])[1:])
    elif operator in ("scn", "SCN") and isinstance(operands[-1], Name):
        _look_at_pattern(resources.Pattern[operands[-1]], resources, seen)
    elif operator == "sh":
        seen.spaces.add(str(resources.Shading[operands[0]].ColorSpace)[1:])
    elif operator in ("k", "K") and sum(float(ink) for ink in operands) > MOST_INK:
        seen.faults.append("too much ink")
    elif operator == "INLINE IMAGE":
        seen.faults.append("a picture between the lines")


def _look_at_pattern(pattern: Any, resources: Any, seen: Seen) -> None:  # noqa: ANN401 – the same
    if pattern.PatternType == 1:
        _walk(pattern, pattern.get("/Resources", resources), (1, 0, 0, 1, 0, 0), seen)
    else:
        seen.spaces.add(str(pattern.Shading.ColorSpace)[1:])


def _walk_object(thing: Any, matrix: Matrix, resources: Any, seen: Seen) -> None:  # noqa: ANN401 – the same
    if thing.Subtype == Name.Image:
        space = thing.get("/ColorSpace")
        seen.spaces.add(str(space)[1:] if isinstance(space, Name) else str(space[0])[1:])
        dpi = float(thing.Width) / (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5 * 72
        if dpi < LEAST_DPI:
            seen.faults.append(f"a picture of {dpi:.0f} dpi")
        if thing.get("/Interpolate"):
            seen.faults.append("a picture to be smoothed")
        return
    if "/Group" in thing:
        seen.spaces.add(str(thing.Group.get("/CS", "/DeviceCMYK"))[1:])
    inner = [float(number) for number in thing.get("/Matrix", [1, 0, 0, 1, 0, 0])]
    _walk(thing, thing.get("/Resources", resources), _times(inner, matrix), seen)


def _bleed_faults(picture: np.ndarray[Any, Any], page: pikepdf.Page) -> Iterator[str]:
    """Yield where something stands on the edge of the page and does not run over it."""
    scale = _DPI / 72
    picture = np.pad(picture, _BEYOND, constant_values=255)
    left, top = (float(page.trimbox[0] - page.mediabox[0]), float(page.mediabox[3] - page.trimbox[3]))
    right, bottom = (float(page.trimbox[2] - page.mediabox[0]), float(page.mediabox[3] - page.trimbox[1]))
    x0, y0, x1, y1 = (round(side * scale) + _BEYOND for side in (left, top, right, bottom))
    inside, outside = 3, round(2.4 * MM * scale)
    edges = {
        "top": (picture[y0 + inside, x0:x1], picture[y0 - outside, x0:x1]),
        "bottom": (picture[y1 - inside, x0:x1], picture[y1 + outside, x0:x1]),
        "left": (picture[y0:y1, x0 + inside], picture[y0:y1, x0 - outside]),
        "right": (picture[y0:y1, x1 - inside], picture[y0:y1, x1 + outside]),
    }
    for name, (near, over) in edges.items():
        if np.count_nonzero((near < 245) & (over > 250)) > 10:
            yield f"no background over the {name} edge"


def _times(inner: list[float], outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _scale(matrix: Matrix) -> float:
    return float(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5)
