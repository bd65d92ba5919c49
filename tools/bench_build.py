"""Measure what a build costs: cold, unchanged, and after each kind of change, beside other site generators.

    python -m tools.bench_build [--sizes 100,2000] [--only cold,nothing,one] [--peers none|all|hugo,…] [--everything]

Each measurement is a whole process, on a made-up commune (tools/corpus) in a folder of its own below build/bench-build:
CPU seconds of all its processes, seconds by the clock, and the most memory they held together, in MiB. The machine may
be busy: trust the CPU seconds, and ratios within one run. A bench tells and does not fail; the status is 1 only when a
program that it measures broke.

    cold        no output and no memory of an earlier build
    nothing     built again, nothing changed
    one         a word changed in the body of a notice of this week
    title       the title of such a notice changed
    fact        a telephone number changed that one notice in sixteen names
    day         the same content a day later
    check       `tinlang check` after a word changed
    serve       from saving a changed word until the preview has sent the page that shows it
    everything  all channels, not the website alone: the promised size with --everything, else a small one
"""

import argparse
import compileall
import os
import platform
import shutil
import statistics
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from tools import corpus
from tools.bench_peers import PEERS, NotInstalledError, Peer
from tools.bench_serve import shown_after
from tools.corpus import edits
from tools.corpus.peers import PROJECTS, write_peer
from tools.measured import BrokenProgramError, Measured, measure

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "build" / "bench-build"
TINLANG = Path(sys.executable).with_name("tinlang")
SIZES = (100, 2_000, 10_000)
PEERS_STATES = ("cold", "nothing", "one")
STATES = (*PEERS_STATES, "title", "fact", "day", "check")
PARTS = (*STATES, "serve", "everything")
OURS = "tinlang"
FACT = "commune.information.phone"
EVERYTHING, SMALL = (5_000, 50), (50, 5)
SAVES = 20
MIDDLE, LARGE = 2_000, 10_000
"""The sizes that the promises name. Up to the first, cold builds are repeated like all others."""

Table = dict[tuple[int, str, str], Measured]
"""What was measured, by the number of notices, the generator's name and the state."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise: *name* is at most *most*, or, *below*, less. *measured* is None where this run did not look."""

    name: str
    measured: float | None
    most: float
    unit: str
    below: bool = False

    def __str__(self) -> str:
        sign = "<" if self.below else "≤"
        if self.measured is None:
            return f"–      {self.name}: not measured ({sign} {self.most:g} {self.unit})"
        kept = self.measured < self.most if self.below else self.measured <= self.most
        return f"{'ok' if kept else 'MISSED':6} {self.name}: {self.measured:.3g} {self.unit} ({sign} {self.most:g})"


@dataclass
class Commune:
    """A commune in a working folder: content/, output/ and, wherever tinlang keeps it, its memory."""

    folder: Path
    announcements: int
    guides: int = corpus.GUIDES
    site_only: bool = True
    more: Sequence[str] = ()
    name: str = OURS
    states: Sequence[str] = STATES
    turn: int = 0
    later: int = 0
    files: list[Path] = field(default_factory=list)

    @property
    def content(self) -> Path:
        """Return the content folder."""
        return self.folder / "content"

    def begin(self) -> None:
        """Write the corpus anew, where nothing else is."""
        shutil.rmtree(self.folder, ignore_errors=True)
        corpus.write_content(self.content, self.announcements, guides=self.guides, site_only=self.site_only)
        self.files = [edits.newest(self.content, place) for place in (1, 3)]  # the one between them is urgent

    def take(self, state: str) -> Measured:
        """Bring the content into *state*, from what was built last, and measure."""
        self.turn += 1
        word, title = f"sửa{'x' * self.turn}", f"Đổi tên lần thứ {self.turn}"
        if state == "cold":
            self.begin()
        elif state in ("one", "check"):
            edits.change_word(self.files[0], word)
        elif state == "title":
            edits.change_title(self.files[1], title)
        elif state == "fact":
            edits.change_fact(self.content, FACT, f"0200 000 {100 + self.turn}")
        elif state == "day":
            self.later += 1
        measured = measure(self.command("check" if state == "check" else "build"), self.folder)
        if state == "one":
            _expect(self.folder / "output" / "site", self.files[0].stem, word)
        elif state == "title":
            _expect(self.folder / "output" / "site", self.files[1].stem, title)
        return measured

    def command(self, verb: str) -> list[str | Path]:
        """Return what calls *verb* in the working folder."""
        day = corpus.LAST + timedelta(days=self.later)
        outputs = {"check": (), "build": ("--output", "output", *self.more), "serve": self.more}
        return [TINLANG, verb, "--content", "content", "--date", str(day), *outputs[verb]]


@dataclass
class Project:
    """The same texts for another generator."""

    folder: Path
    announcements: int
    peer: Peer
    slug: str
    states: Sequence[str] = PEERS_STATES
    turn: int = 0

    @property
    def name(self) -> str:
        """Return the generator's name."""
        return self.peer.name

    def take(self, state: str) -> Measured:
        """Bring the project into *state*, from what was built last, and measure."""
        self.turn += 1
        if state == "cold":
            shutil.rmtree(self.folder, ignore_errors=True)
            write_peer(self.folder, self.peer.name, self.announcements)
        word = f"sửa{'x' * self.turn}"
        if state == "one":
            below, _ = PROJECTS[self.peer.name]
            edits.change_word(self.folder / below / "thong-bao" / f"{self.slug}.md", word)
        measured = measure(self.peer.command(cold=state == "cold"), self.folder)
        if state == "one":
            _expect(self.folder, self.slug, word)
        return measured


def _expect(folder: Path, slug: str, words: str) -> None:
    """Raise `BrokenProgramError` unless the page of *slug* below *folder* shows *words*: fast is not enough."""
    pages = (*folder.rglob(f"{slug}.html"), *folder.rglob(f"{slug}/index.html"))
    if not any(words in page.read_text(encoding="utf-8") for page in pages):
        raise BrokenProgramError(f"no page of {slug} shows “{words}”")


def main(argv: list[str] | None = None) -> int:
    """Measure what *argv* asks for, print a table, and each promise with what came of it."""
    chosen = _parser().parse_args(argv)
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # a table that is read while it grows
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    compileall.compile_dir(ROOT / "generator", quiet=1)  # as it is after the first run of anything
    PLACE.mkdir(parents=True, exist_ok=True)
    peers, broken = list(_peers(chosen.peers)), False
    states = [state for state in STATES if state in chosen.only]
    table: Table = {}
    for size in chosen.sizes if states else ():
        broken |= not _compare(size, states, peers, chosen, table)
    bars = [*_site_bars(table), *_peer_bars(table)]
    if "serve" in chosen.only:
        bars.append(_serve(chosen))
    if "everything" in chosen.only:
        bars += _everything(chosen)
    print("\nPromises")
    for bar in bars:
        print(f"  {bar}")
    return int(broken)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [peer.name for peer in PEERS]
    parser.add_argument("--sizes", type=_numbers, default=SIZES, metavar="N,…", help="how many notices")
    parser.add_argument("--only", type=_some(PARTS), default=PARTS, metavar="PART,…", help="what to measure")
    parser.add_argument("--peers", type=_some(names), default=names, metavar="none|all|NAME,…", help=", ".join(names))
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured; the median counts")
    parser.add_argument("--saves", type=int, default=SAVES, help="how often a file is saved under `tinlang serve`")
    parser.add_argument("--jobs", help="passed to tinlang; without it, as many as it takes by itself")
    parser.add_argument("--everything", action="store_true", help="all channels in the promised size: very long")
    return parser


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(number.replace("_", "")) for number in text.split(",")))


def _some(known: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    def read(text: str) -> tuple[str, ...]:
        asked = {"none": (), "all": tuple(known)}.get(text, tuple(text.split(",")))
        if not set(asked) <= set(known):
            raise argparse.ArgumentTypeError(f"choose from {', '.join(known)}")
        return asked

    return read


def _peers(names: Sequence[str]) -> Iterator[Peer]:
    """Yield the peers asked for that can be installed, and say of each what it is."""
    for peer in PEERS:
        if peer.name in names:
            try:
                print(f"  {peer.name}: {peer.install()}; {peer.used}")
                yield peer
            except NotInstalledError as error:
                print(f"  {peer.name}: CANNOT BE INSTALLED: {error}")


def _compare(size: int, states: Sequence[str], peers: Sequence[Peer], chosen: argparse.Namespace, table: Table) -> bool:
    """Measure ours and the *peers* in turns; tell whether all of the peers' programs worked."""
    ours = Commune(PLACE / f"site-{size}", size, more=_site_only(chosen))
    ours.begin()
    slug = ours.files[0].stem
    rivals: list[Commune | Project] = [Project(PLACE / f"{peer.name}-{size}", size, peer, slug) for peer in peers]
    _head(f"{size:,} notices, {corpus.GUIDES} guides, website only")
    fine = True
    for state in dict.fromkeys(("cold", *states)):
        for site in (ours, *rivals):
            if state in site.states and (site is ours or site in rivals):
                try:
                    table[size, site.name, state] = _median(site, state, _runs(size, state, chosen))
                except BrokenProgramError as error:
                    if site is ours:
                        raise
                    print(f"{site.name:9} {state:10} BROKE: {error}")
                    fine, rivals = False, [rival for rival in rivals if rival is not site]
    return fine


def _runs(size: int, state: str, chosen: argparse.Namespace) -> int:
    once = state == "cold" and (size > MIDDLE or state not in chosen.only)
    return 1 if once else int(chosen.runs)


def _site_only(chosen: argparse.Namespace) -> tuple[str, ...]:
    return ("--only", "site", *_jobs(chosen))


def _jobs(chosen: argparse.Namespace) -> tuple[str, ...]:
    return ("--jobs", chosen.jobs) if chosen.jobs else ()


def _median(site: Commune | Project, state: str, runs: int) -> Measured:
    """Measure *state* and print it: the medians of *runs*, the most memory."""
    taken = [site.take(state) for _ in range(runs)]
    cpu, wall = (statistics.median(getattr(one, name) for one in taken) for name in ("cpu", "wall"))
    measured = Measured(cpu, wall, max(one.peak for one in taken))
    print(f"{site.name:9} {state:10} {measured}")
    return measured


def _head(text: str) -> None:
    print(f"\n{text}\n{'':20} {'CPU s':>8} {'clock s':>8} {'MiB':>7}")


def _site_bars(table: Table) -> Iterator[Bar]:
    for state, most in (("nothing", 0.3), ("one", 0.5), ("title", 1.5), ("check", 1.0)):
        yield Bar(f"{state}, {MIDDLE:,} notices", _cpu(table, MIDDLE, OURS, state), most, "CPU s")
    yield Bar("growth of a cold build, exponent", _exponent(table), 1.05, "")
    cold = table.get((LARGE, OURS, "cold"))
    yield Bar(f"peak memory, cold, {LARGE:,} notices", cold.peak if cold else None, 400, "MiB")


def _peer_bars(table: Table) -> Iterator[Bar]:
    yield Bar(f"cold against Pelican, {MIDDLE:,} notices", _against(table, "cold", ("pelican",)), 2, "times")
    others = [peer.name for peer in PEERS]
    for state in ("nothing", "one"):
        name = f"{state} against the best of the others, {MIDDLE:,} notices"
        yield Bar(name, _against(table, state, others), 1, "times", below=True)


def _cpu(table: Mapping[tuple[int, str, str], Measured], size: int, name: str, state: str) -> float | None:
    measured = table.get((size, name, state))
    return measured.cpu if measured else None


def _against(table: Table, state: str, others: Sequence[str]) -> float | None:
    """Return how many times as much as the best of *others* ours took, if both were measured."""
    ours = _cpu(table, MIDDLE, OURS, state)
    theirs = [cpu for name in others if (cpu := _cpu(table, MIDDLE, name, state))]
    return ours / min(theirs) if ours and theirs else None


def _exponent(table: Table) -> float | None:
    """Return k, where a cold build of n notices costs a + b·n^k, of the smallest, the middle and the largest size.

    The fixed cost a (start, styles, the pages that are there without any notice) hides nothing so: k tells whether the
    ten thousandth notice costs more than the hundredth.
    """
    costs = {size: measured.cpu for (size, name, state), measured in table.items() if (name, state) == (OURS, "cold")}
    sizes = sorted(costs)
    if len(sizes) < 3:  # there are three unknowns
        return None
    small, middle, large = sizes[0], sizes[len(sizes) // 2], sizes[-1]
    grown = (costs[large] - costs[middle]) / (costs[middle] - costs[small])
    low, high = 0.01, 4.0
    while high - low > 0.001:
        k = (low + high) / 2
        low, high = (k, high) if (large**k - middle**k) / (middle**k - small**k) < grown else (low, k)
    return low


def _serve(chosen: argparse.Namespace) -> Bar:
    size = max((size for size in chosen.sizes if size <= MIDDLE), default=min(chosen.sizes))
    site = Commune(PLACE / "serve", size, more=_site_only(chosen))
    site.begin()
    times = shown_after(site.command("serve"), site.content, site.files[0], chosen.saves)
    middle = statistics.median(times)
    print(
        f"\nserve, {size:,} notices: {middle:.0f} ms, from {min(times):.0f} to {max(times):.0f} in {len(times)} saves"
    )
    return Bar(f"from saving to the browser, {size:,} notices", middle, 100, "ms by the clock")


def _everything(chosen: argparse.Namespace) -> Iterator[Bar]:
    announcements, guides = EVERYTHING if chosen.everything else SMALL
    site = Commune(PLACE / "everything", announcements, guides, site_only=False, more=_jobs(chosen))
    _head(f"{announcements:,} notices, {guides} guides, 20 villages, all channels")
    cold = _median(site, "cold", 1)
    files = [file for file in (site.folder / "output").rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"{'':9} {len(files):,} files, {size:.0f} MB")
    nothing, one = (_median(site, state, chosen.runs) for state in ("nothing", "one"))
    full = chosen.everything
    yield Bar("everything, first build", cold.cpu / 60 if full else None, 10, "CPU minutes")
    yield Bar("everything, output", size if full else None, 700, "MB")
    yield Bar("everything, nothing changed", nothing.cpu if full else None, 0.6, "CPU s")
    yield Bar("everything, one text changed", one.cpu if full else None, 2, "CPU s")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenProgramError as broken:
        sys.exit(f"BROKE: {broken}")
