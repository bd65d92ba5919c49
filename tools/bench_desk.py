"""Measure how long staff wait for a preview of unsaved words: `make bench-desk`.

    python -m tools.bench_desk [--turns 20] [--announcements N]

Another word is typed in each turn, in a warm process; the median counts, and everything is in the clock: laying over,
reading, checking, planning, making, and the picture. Each text is one of Việt Khê or of the fictional commune, or,
with --announcements, of a made-up commune with so many. The page is measured after the check, from the same words, as
the desk asks for it; so are the script and the poster. Beside the milliseconds by the clock stand those of the
processor, which a busy machine does not change as much. A missed promise is printed, and the exit status is 1.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli import parser
from generator.commands.build import order_of, workshop
from generator.workbench.preview import Previews
from generator.workbench.seen import LEAFLET, NOTICE, POSTER
from tools import corpus

if TYPE_CHECKING:
    from generator.workbench.glance import Glance

ROOT = Path(__file__).resolve().parents[1]
PROMISED_MS = {"check": 50, "page": 150, "script": 100, "poster": 700}
WARMING = 3
Spent = tuple[float, float]
"""Milliseconds by the clock, and of the processor."""
LETTERS = "abcdeghiklmnopqrstuvxy"


@dataclass(frozen=True, slots=True)
class Typing:
    """A word is typed behind *words*, which stand in the file *name* of the *content* of a commune, on *day*."""

    commune: str
    content: Path
    name: str
    words: str
    day: date

    def turn(self, number: int) -> bytes:
        """Return the file with the word of turn *number*."""
        text = (self.content / self.name).read_text(encoding="utf-8")
        assert self.words in text, (self.name, self.words)
        word = LETTERS[number % len(LETTERS)] + LETTERS[number // len(LETTERS)]
        return text.replace(self.words, f"{self.words} {word}", 1).encode()


VIET_KHE, DEMO = ROOT / "content", corpus.DEMO
_DAY = date(2026, 11, 28)
TYPINGS = (
    Typing("Việt Khê", VIET_KHE, "announcements/bat-dau-huong-dan.md", "Mỗi bài chỉ nói một việc", _DAY),
    Typing("Việt Khê", VIET_KHE, "announcements/bat-dau-huong-dan.md", "title: Loa xã", _DAY),
    Typing("Việt Khê", VIET_KHE, "guides/goi-1022.yaml", "Nói việc gì, ở đâu", _DAY),
    Typing("Việt Khê", VIET_KHE, "campaigns/bon-tuan-cung-noi.yaml", "title: Bốn tuần", _DAY),
    Typing("An Bình Mẫu", DEMO, "announcements/cat-nuoc-hai-thon.md", "title: Tạm ngừng", corpus.LAST),
    Typing("An Bình Mẫu", DEMO, "guides/goi-1999.yaml", "Gọi, kể rõ một việc", corpus.LAST),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print a table, and return 1 where a promise is missed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--turns", type=int, default=20)
    options.add_argument("--announcements", type=int, default=0, help="of a made-up commune, measured besides")
    chosen = options.parse_args(argv)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"Medians of {chosen.turns}, in milliseconds by the clock/of the processor\n")
    columns = ("check", "page", "script", "message", "poster", "leaflet", "notice")
    print(f"{'commune':<14}{'typed in':<56}" + "".join(f"{name:>9}" for name in columns))
    missed = []
    with _typings(chosen.announcements) as typings:
        for typing in typings:
            found = measured(typing, chosen.turns)
            print(f"{typing.commune:<14}{f'{typing.name}: {typing.words.strip()}':<56}", end="")
            print("".join(f"{_shown(found.get(name)):>9}" for name in columns), flush=True)
            missed += [(typing, name) for name, most in PROMISED_MS.items() if found.get(name, (0.0,))[0] > most]
    for typing, name in missed:
        print(f"MISSED {name} ≤ {PROMISED_MS[name]} ms: {typing.commune}, {typing.name}")
    return int(bool(missed))


def measured(typing: Typing, turns: int) -> dict[str, Spent]:
    """Return the medians of each part; what the text does not have is left out."""
    taken: dict[str, list[Spent]] = {}
    arguments = parser(typing.day).parse_args(
        ("build", "--content", str(typing.content), "--output", "build/bench-desk", "--fresh")
    )
    with workshop(arguments) as shop:
        previews = Previews(order_of(arguments), shop.tools, shop.traces, time.monotonic, lambda: typing.day)
        previews.warm_up()
        for number in range(WARMING + turns):
            for name, spent in _turn(previews, typing, typing.turn(number)):
                if number >= WARMING:
                    taken.setdefault(name, []).append(spent)
    medians = {name: map(statistics.median, zip(*all_of, strict=True)) for name, all_of in taken.items()}
    return {name: (wall, cpu) for name, (wall, cpu) in medians.items()}


def _turn(previews: Previews, typing: Typing, content: bytes) -> Iterator[tuple[str, Spent]]:
    begun = _now()
    glance = previews.lay_over(typing.name, content)
    yield "check", _since(begun)
    assert not glance.stale, glance.problems
    looks: dict[str, Callable[[Glance], object]] = {
        "page": lambda one: one.page().html,
        "script": lambda one: one.script().pieces,
        "message": lambda one: one.messages().messages,
        "poster": lambda one: one.sheet(POSTER).pictures,
        "leaflet": lambda one: one.sheet(LEAFLET).pictures,
        "notice": lambda one: one.sheet(NOTICE).pictures,
    }
    for name, look in looks.items():
        begun = _now()
        if look(glance):
            yield name, _since(begun)


def _now() -> Spent:
    return time.perf_counter() * 1000, time.process_time() * 1000


def _since(begun: Spent) -> Spent:
    wall, cpu = _now()
    return wall - begun[0], cpu - begun[1]


def _shown(spent: Spent | None) -> str:
    return "{:.0f}/{:.0f}".format(*spent) if spent else "–"


@contextmanager
def _typings(announcements: int) -> Iterator[Sequence[Typing]]:
    if not announcements:
        yield TYPINGS
        return
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        corpus.write_content(content, announcements)
        newest = max((content / "announcements").iterdir(), key=_published)
        name, commune = f"announcements/{newest.name}", f"{announcements:,} notices"
        yield (
            *TYPINGS,
            Typing(commune, content, name, "Mong bà con", corpus.LAST),
            Typing(commune, content, name, 'title: "', corpus.LAST),
        )


def _published(file: Path) -> date:
    line = next(line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("published:"))
    day, month, year = line.split()[1].split("/")
    return date(int(year), int(month), int(day))


if __name__ == "__main__":
    sys.exit(main())
