"""The operators of a page, each with the matrix that transforms its numbers to places on the page."""

from collections.abc import Iterable, Iterator, Sequence

from generator.pdf.prepress.inks import Instruction
from generator.units import Points

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[Points, Points]

WHOLE_PAGE: Matrix = (1, 0, 0, 1, 0, 0)
"""The matrix that is in force where a page begins: the identity."""

PATHS = frozenset({"m", "l", "c", "v", "y"})
"""The operators whose numbers are points; `re`, a rectangle, has a point and a size."""


def placed(
    instructions: Iterable[Instruction], stack: list[Matrix] | None = None
) -> Iterator[tuple[Instruction, Matrix]]:
    """Yield *instructions*, each with the matrix that is in force there.

    *stack* holds the matrices before the first instruction; it is changed to those after the last one.
    """
    stack = [WHOLE_PAGE] if stack is None else stack
    for operands, operator in instructions:
        match str(operator):
            case "q":
                stack.append(stack[-1])
            case "Q" if len(stack) > 1:
                stack.pop()
            case "cm":
                stack[-1] = _times([float(operand) for operand in operands], stack[-1])
        yield (operands, operator), stack[-1]


def on_page(point: Point, matrix: Matrix) -> Point:
    """Return where *point* lies on the page."""
    a, b, c, d, e, f = matrix
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def _times(inner: Sequence[float], outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m
