"""Words and what breaks between them cost → the lines of the least cost, as typesetters break (Knuth and Plass, 1981).

It takes time by the length of a text, since a line is never wider than the sheet.
"""

from collections.abc import Callable, Sequence

from generator.broadcast.grammar import REST
from generator.units import Syllables

Measure = Callable[[str], float]
"""Returns how wide a text is set, in millimetres on a sheet, in characters in a text."""

# What lines cost, beside breaks (broadcast.grammar). Only the proportions count; they are our own choices.
_LINE = 12.0  # each line: few long ones are better than many short ones
_SLACK = 14.0  # a line that is empty: a line half full costs a quarter of it
_ORPHAN = 18.0  # a last line of one or two syllables
_LONG_BREATH: Syllables = 12  # a line of more costs three times the square of what is over: readers must breathe
_MOST_FOR_BREATH = 60.0  # less than a break inside a phrase: a long line is better than a torn one


def best_cuts(
    text: str, words: Sequence[tuple[int, int]], breaks: Sequence[float], measure: Measure, width: float
) -> list[int]:
    """Return the numbers of the *words* at which lines begin, and their count: the cuts of the least cost.

    *words* are the ranges of the words of *text*, and *breaks* says of each what a line costs that begins with it.
    """
    count = len(words)
    cost = [0.0, *[float("inf")] * count]
    came_from = [0] * (count + 1)
    for end in range(1, count + 1):
        at_end = breaks[end] if end < count else 0.0
        for start in range(end - 1, -1, -1):
            wide = measure(text[words[start][0] : words[end - 1][1]])
            if wide > width and end - start > 1:
                break
            total = cost[start] + line_cost(wide / width, end - start, last=end == count) + at_end
            if total < cost[end]:
                cost[end], came_from[end] = total, start
    cuts = [count]
    while cuts[-1]:
        cuts.append(came_from[cuts[-1]])
    return cuts[::-1]


def line_cost(filled: float, syllables: Syllables, *, last: bool) -> float:
    """Return what a line costs of which the share *filled* is full."""
    slack = 0.0 if last else _SLACK * (1 - min(filled, 1.0)) ** 2
    orphan = _ORPHAN if last and syllables < 3 else 0.0
    return _LINE + slack + orphan + min(3.0 * max(0, syllables - _LONG_BREATH) ** 2, _MOST_FOR_BREATH)


def rests_at(cut: int, breaks: Sequence[float]) -> bool:
    """Return whether the voice rests at the end of the line before word *cut*."""
    return cut >= len(breaks) or breaks[cut] <= REST
