"""Finished sheets → the print shop's copies of them."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.channels.sheets.derived import derived
from generator.making.reads import Reads
from generator.outputs import Made, Output, work
from generator.sheets.catalogue import design_of, is_designed
from generator.sheets.design import A5, MONO

_PRESS = PurePosixPath("press")
_TWO_UP = "-2up"


def press_copies(outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield the print shop's copies of those of *outputs* that are sheets, or books of all villages' sheets.

    An A5 sheet has a second copy, twice side by side, which the shop prints on A4 and cuts.
    """
    for output in outputs:
        design = _design_for_press(output.path)
        if not design:
            continue
        path, label = _PRESS / output.path.relative_to("print"), f"Bản cho nhà in: {output.label}"
        yield derived(output, path, label, work(press_copy, str(output.path), design, 1))
        if _is_half_a_sheet(design):
            twice = path.with_name(f"{path.stem}{_TWO_UP}.pdf")
            yield derived(output, twice, label, work(press_copy, str(output.path), design, 2))


def press_copy(reads: Reads, path: str, design: str, columns: int) -> Made:
    """Return the sheet at *path* in the form that a print shop needs, each page *columns* times side by side."""
    press, sheet = reads.library.commune.press, reads.file(PurePosixPath(path))
    assert press is not None
    profile = reads.library.media[press.profile]
    folds = design_of(design).folds if is_designed(design) else ()
    content = reads.press_copy(sheet.content, profile, press.condition, columns, folds)
    return Made(content, sheet.trace.facts, sheet.trace.awaiting, sheet.trace.codes)


def _design_for_press(path: PurePosixPath) -> str:
    """Return the design of the sheet, or of the book of sheets, at *path*; nothing where a print shop gets no copy.

    >>> _design_for_press(PurePosixPath("print/villages/a2.pdf"))
    'a2'
    """
    match path.parts:
        case ("print", "villages", file) if file.endswith(".pdf"):
            design = file.removesuffix(".pdf")
        case ("print", design, file) if file.endswith(".pdf"):
            pass
        case _:
            return ""
    for_press = design == "notice" or (is_designed(design) and not design.endswith(MONO))
    return design if for_press else ""


def _is_half_a_sheet(design: str) -> bool:
    return is_designed(design) and design_of(design).paper == A5
