"""Measure what a build costs: cold, unchanged, and after each kind of change, beside other site generators.

    python -m tools.bench_build [--sizes 100,2000] [--only cold,nothing,one] [--peers none|all|hugo,…] [--everything]

Each measurement is a whole process, on a made-up commune (tools/corpus) in a folder of its own below build/bench-build:
CPU seconds of all its processes, seconds by the clock, and their peak memory together, in MiB. The machine may be busy:
trust the CPU seconds, and ratios within one run. A missed promise is printed and is no failure; the exit status is 1
only where a measured program broke.

    cold        no output and no memory of an earlier build, no compiled template either
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
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools import corpus
from tools.bench_peers import PEERS, NotInstalledError, Peer
from tools.bench_serve import shown_after
from tools.bench_sites import GONE, OURS, STATES, Commune, Project
from tools.measured import BrokenProgramError, Measured

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "build" / "bench-build"
SIZES = (100, 2_000, 10_000)
PARTS = (*STATES, "serve", "everything")
EVERYTHING, SMALL = (5_000, 50), (50, 5)
SAVES = 20
MIDDLE, LARGE = 2_000, 10_000
"""The sizes that the promises name. Up to the first size, cold builds are repeated like all others."""

Table = dict[tuple[int, str, str], Measured]
"""The measurements, by the number of notices, the generator's name and the state."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise: *name* is at most *most*, or less where *below* is set. *measured* is None without a measurement."""

    name: str
    measured: float | None
    most: float
    unit: str
    below: bool = False

    def __str__(self) -> str:
        sign = "<" if self.below else "≤"
        if self.measured is None:
            return f"–      {self.name}: not measured"
        kept = self.measured < self.most if self.below else self.measured <= self.most
        return f"{'ok' if kept else 'MISSED':6} {self.name}: {self.measured:,.2f} {self.unit} ({sign} {self.most:g})"


def main(argv: list[str] | None = None) -> int:
    """Measure what *argv* asks for; print a table, and each promise with its result."""
    chosen = _parser().parse_args(argv)
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # each row of the table is seen at once
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    compileall.compile_dir(ROOT / "generator", quiet=1)  # as after a first run
    PLACE.mkdir(parents=True, exist_ok=True)
    peers, broken = list(_peers(chosen.peers)), set[str]()
    states = [state for state in STATES if state in chosen.only]
    table: Table = {}
    for size in chosen.sizes if states else ():
        broken |= _compare(size, states, peers, chosen, table)
    bars = [*_site_bars(table), *_peer_bars(table)]
    if "serve" in chosen.only:
        bars.append(_serve(chosen))
    if "everything" in chosen.only:
        bars += _everything(chosen)
    shutil.rmtree(PLACE / GONE, ignore_errors=True)
    print("\nPromises")
    for bar in sorted(bars, key=lambda bar: bar.measured is None):
        print(f"  {bar}")
    return int(bool(broken))


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
    """Yield the *names* that can be installed, and print the version and the settings of each."""
    for peer in PEERS:
        if peer.name in names:
            try:
                print(f"  {peer.name}: {peer.install()}; {peer.used}")
                yield peer
            except NotInstalledError as error:
                print(f"  {peer.name}: CANNOT BE INSTALLED: {error}")


def _compare(
    size: int, states: Sequence[str], peers: Sequence[Peer], chosen: argparse.Namespace, table: Table
) -> set[str]:
    """Measure ours and the *peers* in turns; return the names of those whose programs broke."""
    ours = Commune(PLACE / f"site-{size}", size, more=_site_only(chosen))
    ours.begin()
    slug = ours.files[0].stem
    sites: list[Commune | Project] = [
        ours,
        *(Project(PLACE / f"{peer.name}-{size}", size, peer, slug) for peer in peers),
    ]
    broken: set[str] = set()
    _head(f"{size:,} notices, {corpus.GUIDES} guides, website only")
    for state in dict.fromkeys(("cold", *states)):
        taken: dict[str, list[Measured]] = {site.name: [] for site in sites if state in site.states}
        for site in _runs(size, state, chosen) * [site for site in sites if state in site.states]:
            if site.name not in broken:
                try:
                    taken[site.name].append(site.take(state))
                except BrokenProgramError as error:
                    if site is ours:
                        raise
                    print(f"{site.name:9} {state:10} BROKE: {error}")
                    broken.add(site.name)
        table.update({(size, name, state): _medians(name, state, times) for name, times in taken.items() if times})
    return broken


def _runs(size: int, state: str, chosen: argparse.Namespace) -> int:
    once = state == "cold" and (size > MIDDLE or state not in chosen.only)
    return 1 if once else int(chosen.runs)


def _site_only(chosen: argparse.Namespace) -> tuple[str, ...]:
    return ("--only", "site", *_jobs(chosen))


def _jobs(chosen: argparse.Namespace) -> tuple[str, ...]:
    return ("--jobs", chosen.jobs) if chosen.jobs else ()


def _medians(name: str, state: str, taken: Sequence[Measured]) -> Measured:
    """Print and return the medians of *taken*, and the highest peak memory."""
    cpu, wall = (statistics.median(getattr(run, unit) for run in taken) for unit in ("cpu", "wall"))
    measured = Measured(cpu, wall, max(run.peak for run in taken))
    print(f"{name:9} {state:10} {measured}")
    return measured


def _head(text: str) -> None:
    """Print *text* over a table, with the time of a fixed piece of work, which shows how busy the machine is."""
    begun = time.process_time()
    sum(number * number % 7 for number in range(2_000_000))
    print(f"\n{text} (a fixed piece of work: {time.process_time() - begun:.2f} CPU s)")
    print(f"{'':20} {'CPU s':>8} {'clock s':>8} {'MiB':>7}")


def _site_bars(table: Table) -> Iterator[Bar]:
    for state, most in (("nothing", 0.3), ("one", 0.5), ("title", 1.5), ("check", 1.0)):
        yield Bar(f"{state}, {MIDDLE:,} notices", _cpu(table, MIDDLE, OURS, state), most, "CPU s")
    yield Bar("growth of a cold build, exponent", _exponent(table), 1.05, "")
    cold = table.get((LARGE, OURS, "cold"))
    yield Bar(f"peak memory, cold, {LARGE:,} notices", cold.peak if cold else None, 400, "MiB")


def _peer_bars(table: Table) -> Iterator[Bar]:
    yield Bar(f"cold against Pelican, {MIDDLE:,} notices", _against(table, "cold", ("pelican",)), 2, "times")
    others = [peer.name for peer in PEERS if peer.whole]
    for state in ("nothing", "one"):
        name = f"{state} against the best of the others, {MIDDLE:,} notices"
        yield Bar(name, _against(table, state, others), 1, "times", below=True)


def _cpu(table: Mapping[tuple[int, str, str], Measured], size: int, name: str, state: str) -> float | None:
    measured = table.get((size, name, state))
    return measured.cpu if measured else None


def _against(table: Table, state: str, others: Sequence[str]) -> float | None:
    """Return the ratio of our time to that of the best of *others*, or None where one was not measured."""
    ours = _cpu(table, MIDDLE, OURS, state)
    theirs = [cpu for name in others if (cpu := _cpu(table, MIDDLE, name, state))]
    return ours / min(theirs) if ours and theirs else None


def _exponent(table: Table) -> float | None:
    """Return k where a cold build of n notices costs a + b·n^k, from the smallest, the middle and the largest size.

    The fixed cost a (start, styles, pages that do not depend on notices) is apart, so that k shows whether the ten
    thousandth notice costs more than the hundredth.
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
    cold = _medians(OURS, "cold", [site.take("cold")])
    files = [file for file in (site.folder / "output").rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"{'':9} {len(files):,} files, {size:.0f} MB")
    nothing, one = (
        _medians(OURS, state, [site.take(state) for _ in range(chosen.runs)]) for state in ("nothing", "one")
    )
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
