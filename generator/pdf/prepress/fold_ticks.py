"""Remove the ticks of a page that show a reader where to fold: a print shop folds by marks outside the page."""

from collections.abc import Iterable, Iterator, Sequence

from generator.pdf.prepress.inks import Instruction
from generator.pdf.prepress.operators import PATHS, WHOLE_PAGE, Matrix, on_page, placed
from generator.units import Points

_NEAR: Points = 2.0


def without_ticks(
    instructions: Iterable[Instruction], folds: Sequence[Points], stack: Sequence[Matrix] = (WHOLE_PAGE,)
) -> Iterator[Instruction]:
    """Yield *instructions* without the ornaments that lie on one of *folds*, measured from the left of the page.

    *stack* holds the matrices that are in force before them.
    """
    if not folds:
        yield from instructions
        return
    ornament: list[tuple[Instruction, Matrix]] = []
    for instruction, matrix in placed(instructions, list(stack)):
        operands, operator = instruction
        if ornament or (str(operator) == "BMC" and str(operands[0]) == "/Artifact"):
            ornament.append((instruction, matrix))
        else:
            yield instruction
        if ornament and str(operator) == "EMC":
            if not _stands_on(ornament, folds):
                yield from (drawn for drawn, _matrix in ornament)
            ornament = []
    yield from (drawn for drawn, _matrix in ornament)


def _stands_on(ornament: Sequence[tuple[Instruction, Matrix]], folds: Sequence[Points]) -> bool:
    names = [str(operator) for (_operands, operator), _matrix in ornament]
    if names.count("q") != names.count("Q"):
        return False
    places = list(_places(ornament))
    return any(places and all(abs(place - fold) < _NEAR for place in places) for fold in folds)


def _places(ornament: Sequence[tuple[Instruction, Matrix]]) -> Iterator[Points]:
    """Yield the distance of each point of *ornament* from the left."""
    for (operands, operator), matrix in ornament:
        numbers = [float(operand) for operand in operands] if str(operator) in PATHS | {"re"} else []
        if str(operator) == "re":
            x, y, width, height = numbers
            numbers = [x, y, x + width, y + height]
        yield from (on_page(point, matrix)[0] for point in zip(numbers[::2], numbers[1::2], strict=True))
