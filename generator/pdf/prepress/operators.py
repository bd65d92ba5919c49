"""Where the operators of a page draw: each with the matrix that carries its numbers onto the page."""

from collections.abc import Iterable, Iterator, Sequence

from generator.pdf.prepress.inks import Instruction

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

WHOLE_PAGE: Matrix = (1, 0, 0, 1, 0, 0)
"""The matrix that a page begins with: its own."""

PATHS = frozenset({"m", "l", "c", "v", "y"})
"""The operators, beside that of a rectangle, whose numbers are points."""


def placed(
    instructions: Iterable[Instruction], stack: list[Matrix] | None = None
) -> Iterator[tuple[Instruction, Matrix]]:
    """Yield *instructions*, each with the matrix that holds where it stands.

    *stack* holds the matrices at their beginning, and is left as they are at their end.
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
