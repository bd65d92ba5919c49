"""A page of the website as somebody sees it on a screen: its words line by line, and what is wrong with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from playwright.sync_api import Page

from generator.text.binding import Joint, joints
from tests.critic.eye import LONE, MOST_BLANK, Fault, around, largest_even
from tests.critic.paper import Box, Pixels

_NEAR, _FAR_APART = 1.5, 4.0  # CSS pixels: two edges this far apart look like a slip
_HEADINGS = ("H1", "H2", "H3", "H4")

WORDS = r"""() => {
  const blocks = new Map(), found = [], range = document.createRange();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const block = (it) => { while (getComputedStyle(it).display === "inline") it = it.parentElement; return it; };
  while (walk.nextNode()) {
    const node = walk.currentNode, inside = node.parentElement;
    if (!node.data.trim() || inside.closest("script, style, title, .skip, .scroll, [aria-hidden=true]")) continue;
    if (!inside.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const it = block(inside);
    if (!blocks.has(it)) blocks.set(it, blocks.size);
    for (const word of node.data.matchAll(/[^ \n\t\u00a0]+/g)) {
      range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
      const box = range.getClientRects()[0];
      if (!box || box.width < 1) continue;
      const sides = [box.left, box.top + scrollY, box.right, box.bottom + scrollY];
      found.push([blocks.get(it), it.tagName, Boolean(it.closest("main")), word[0], ...sides]);
    }
  }
  return found;
}"""


SeenWord = tuple[int, str, bool, str, float, float, float, float]
"""Its block, the tag of that, whether it is within main; the word, and its sides."""


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """A line of words in one block of a page: which *block*, its *tag*, and its *box* in CSS pixels.

    *main* says whether it is of what the page is about.
    """

    block: int
    tag: str
    main: bool
    words: tuple[str, ...]
    box: Box


def lines_of(page: Page) -> list[ScreenLine]:
    """Return the lines of the page as it is laid out now, block by block."""
    words = page.evaluate(WORDS)
    return [
        line
        for _, own in groupby(sorted(words, key=lambda word: word[0]), lambda word: word[0])
        for line in _lines(list(own))
    ]


def _lines(words: Sequence[SeenWord]) -> Iterator[ScreenLine]:
    line: list[SeenWord] = []
    for word in words:
        if line and word[5] > line[-1][7] - 2:  # begins below the one before
            yield _line(line)
            line = []
        line.append(word)
    yield _line(line)


def _line(words: Sequence[SeenWord]) -> ScreenLine:
    lefts, tops, rights, bottoms = zip(*(word[4:] for word in words), strict=True)
    box = min(lefts), min(tops), max(rights), max(bottoms)
    return ScreenLine(*words[0][:3], tuple(word[3] for word in words), box)


def faults(page: Page, width: int) -> list[Fault]:
    """Return what is wrong with the *page*, shown so many CSS pixels wide."""
    lines = lines_of(page)
    found = [*_beyond(lines, width), *_breaks(lines), *_crowded(lines), *_slips(lines)]
    if width > 600:  # on a phone a column is never half empty
        found += _blank(page, lines)
    return found


def _beyond(lines: Sequence[ScreenLine], width: int) -> Iterator[Fault]:
    for line in lines:
        if line.box[0] < -0.5 or line.box[2] > width + 0.5:
            yield Fault(f"“{' '.join(line.words)}” reaches beyond the screen", line.box)


def _breaks(lines: Sequence[ScreenLine]) -> Iterator[Fault]:
    for _, own in groupby(lines, lambda line: line.block):
        block = list(own)
        least = Joint.WORD if block[0].tag in _HEADINGS else Joint.PAIR
        for above, below in pairwise(block):
            if (
                above.words[-1][-1] not in ".,:;!?…)”–"
                and joints((*above.words, *below.words))[len(above.words) - 1] >= least
            ):
                yield Fault(f"“{above.words[-1]} / {below.words[0]}” is parted", below.box)
        widest = max(line.box[2] - line.box[0] for line in block)
        last = block[-1]
        if (
            len(block) > 1
            and len(last.words) == 1
            and len(last.words[0]) > 1
            and last.box[2] - last.box[0] < widest * LONE
        ):
            yield Fault(f"“{last.words[0]}” stands alone on the last line", last.box)


def _crowded(lines: Sequence[ScreenLine]) -> Iterator[Fault]:
    placed = sorted(lines, key=lambda line: line.box[1])
    for index, line in enumerate(placed):
        for other in placed[index + 1 :]:
            if other.box[1] > line.box[3]:
                break
            wide = min(line.box[2], other.box[2]) - max(line.box[0], other.box[0])
            high = min(line.box[3], other.box[3]) - other.box[1]
            if line.block != other.block and wide > 1 and high > 0.3 * (other.box[3] - other.box[1]):
                yield Fault(f"“{' '.join(line.words)}” stands over “{' '.join(other.words)}”", other.box)


def _slips(lines: Sequence[ScreenLine]) -> Iterator[Fault]:
    edges: dict[float, ScreenLine] = {}
    for _, own in groupby(lines, lambda line: line.block):
        block = list(own)
        if not block[0].main or block[0].tag not in (*_HEADINGS, "P"):  # others stand beside a sign, or in a row
            continue
        edges.setdefault(round(min(line.box[0] for line in block), 1), block[0])
    for (edge, line), (other, beside) in pairwise(sorted(edges.items())):
        if _NEAR < other - edge < _FAR_APART:
            yield Fault(
                f"“{' '.join(line.words)}” stands {other - edge:.1f} px beside “{' '.join(beside.words)}”", line.box
            )


def _blank(page: Page, lines: Sequence[ScreenLine]) -> Iterator[Fault]:
    left, top, _, _ = area = around(line.box for line in lines if line.main)
    pixels = _picture(page)[round(top) : round(area[3]), round(left) : round(area[2])]
    share, (x, y, right, bottom) = largest_even(pixels, 16)
    if share > MOST_BLANK:
        yield Fault(f"{share:.0%} of the page is blank in one piece", (left + x, top + y, left + right, top + bottom))


def _picture(page: Page) -> Pixels:
    return np.asarray(Image.open(BytesIO(page.screenshot(full_page=True))).convert("RGB"))


def told(page: Page, found: Sequence[Fault], picture: Path) -> str:
    """Return what was *found* in words, and draw it on a *picture* of the page."""
    image = Image.fromarray(_picture(page))
    pen = ImageDraw.Draw(image)
    for fault in found:
        pen.rectangle(fault.box, outline="red", width=3)
    image.save(picture)
    return "\n".join((*(fault.what for fault in found), f"the picture: {picture}"))
