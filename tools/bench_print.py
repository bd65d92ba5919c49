"""Measure how fast sheets are printed: our own poster, beside plain WeasyPrint and Typst.

Times are CPU milliseconds, medians of rounds in which all ways take turns, so that a busy machine slows all of them
alike; a ratio is the median of the ratios of the rounds. The time includes the plate, the codes and their tables, for
us and for the others (Typst has no package for codes here: it gets ours, with the time they take). The start of a
process is printed beside the bars, and so is the time of a build of all sheets of a commune. Only our own figure
includes proofs (every code is read back; a plate on which a village's text could move anything is compared with a sheet
laid out by itself).

The exit status is 1 where a bar is missed; then it prints where the time goes.
"""

import cProfile
import io
import json
import pstats
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.rendering import qr, qr_matrix  # noqa: E402 – the project is found from here, installed or not
from tools import print_ways as ways  # noqa: E402 – the same
from tools.print_ways import Way  # noqa: E402 – the same

ROUNDS = 9
VILLAGES, DESIGNS, COMMUNES = 20, 10, 114
CITY = VILLAGES * DESIGNS * COMMUNES
CODES = 200
DAY = "2026-11-24"
CONTENT = ROOT / "tests" / "villages" / "an-binh-mau" / "content"

PLAIN, LEAN, FLAT = "plain call", "plain call, foot placed by hand", "plain call on our flat sheet"
TYPST, FIRST, FURTHER = "Typst, one compiler", "printer, first sheet", "stamp, further village"
SPREAD = f"plate and {VILLAGES} villages, each"


@dataclass(frozen=True)
class Bar:
    """A promise: the value *measured* is at most *bar*, or *at_least* that.

    *why* does the work again and returns where its time goes.
    """

    name: str
    measured: float
    bar: float
    unit: str
    at_least: bool = False
    why: Callable[[], str] | None = None

    @property
    def reached(self) -> bool:
        """Whether the promise is kept."""
        return self.measured >= self.bar if self.at_least else self.measured <= self.bar

    def __str__(self) -> str:
        verdict, sign = "ok" if self.reached else "MISSED", "≥" if self.at_least else "≤"
        return f"{verdict:6} {self.name}: {self.measured:.2f} {self.unit} ({sign} {self.bar:g})"


def main(arguments: list[str]) -> int:
    """Print the measurements, or do the share of the work that *arguments* names."""
    if arguments:
        print(json.dumps(SHARES[arguments[0]]()))
        return 0
    bars = [*compare_ways(), *draw_codes(), *start_cold(), *work_off(), *build_villages()]
    print("\nBars")
    for bar in bars:
        print(f"  {bar}")
    missed = [bar for bar in bars if not bar.reached]
    for bar in missed:
        if bar.why:
            print(f"\nWhere the time goes: {bar.name}\n{bar.why()}")
    return 1 if missed else 0


def compare_ways() -> Iterator[Bar]:
    """Measure the poster made in each way."""
    of = ways.subject()
    ours = ways.Ours(ways.new_printer(), of)
    stamp = ours.plate()
    compared: dict[str, tuple[Way, int]] = {
        PLAIN: (ways.as_usual(of, "poster.css"), 1),
        LEAN: (ways.as_usual(of, "poster.css", "poster-lean.css"), 1),
        FLAT: (ways.as_usual_on_our_sheet(of), 1),
        TYPST: (ways.typst(of), 4),
        FIRST: (ours.laid_out, 2),
        FURTHER: (stamp, VILLAGES),
        SPREAD: (spread(ours), VILLAGES),
    }
    times: dict[str, list[float]] = {name: [] for name in compared}
    for number in range(ROUNDS + 1):
        for name, (way, repeat) in compared.items():
            times[name].append(cpu_ms(way, number, repeat))
    taken = {name: rounds[1:] for name, rounds in times.items()}  # the first warms up
    print(f"{'The poster of a guide':42} CPU ms   × plain    × lean    × flat   × Typst")
    for name, rounds in taken.items():
        ratios = (f"{ratio(taken[other], rounds):9.1f}" for other in (PLAIN, LEAN, FLAT, TYPST))
        print(f"{name:42} {statistics.median(rounds):6.2f} {' '.join(ratios)}")
    for name, other, bar in PROMISED:
        way, repeat = compared[name]
        against = f"{name}, against {other}"
        yield Bar(against, ratio(taken[other], taken[name]), bar, "times", at_least=True, why=profile_of(way, repeat))


PROMISED = (
    (FIRST, PLAIN, 3),
    (FURTHER, PLAIN, 200),
    (FURTHER, TYPST, 8),
    (SPREAD, PLAIN, 50),
    (SPREAD, TYPST, 1.8),
)


def spread(ours: ways.Ours) -> Way:
    """Return a way that makes a plate, and the tables of codes, for every 20th sheet; each plate has words of its own.

    The printer remembers its last layouts, so a plate with the same words would not be laid out again.
    """
    plates: dict[int, Way] = {}

    def sheet(number: int) -> bytes:
        of, place = divmod(number, VILLAGES)
        if not place:
            forget_codes()
            plates.clear()
            plates[of] = ours.named(f"Mẫu số {of}").plate()
        return plates[of](number)

    return sheet


def draw_codes() -> Iterator[Bar]:
    """Measure the drawing of codes, all different, for print and for the web."""
    for_print = [cpu_ms(draw, number, CODES) for number in range(ROUNDS + 1)][1:]
    for_web = [cpu_ms(draw_for_web, number, CODES) for number in range(ROUNDS + 1)][1:]
    first = statistics.median(in_a_process("codes")["each"] for _ in range(3))
    print(f"\nA code drawn as ink {statistics.median(for_print):.3f} CPU ms, for the web", end=" ")
    print(
        f"{statistics.median(for_web):.3f}; the first {VILLAGES} of a process, their tables included, {first:.3f} each"
    )
    yield Bar("a code's drawing", statistics.median(for_print), 0.2, "ms", why=profile_of(draw, CODES))


def draw(number: int) -> bytes:
    """Draw the code of sheet *number* as ink."""
    return qr.symbol(ways.own_address(number)).ink


def draw_for_web(number: int) -> bytes:
    """Draw another code of sheet *number* as an element of a web page."""
    return qr.svg(qr.symbol(ways.own_address(number + CODES)), "Mã QR").encode()


def forget_codes() -> None:
    """Forget all symbols and the tables they are made from, as in a new process."""
    qr.symbol.cache_clear()
    qr_matrix.tables.cache_clear()
    for runs in qr._INK:  # noqa: SLF001 – the product never forgets them
        runs.clear()


def start_cold() -> Iterator[Bar]:
    """Print what each way takes in a process of its own: to start, and to make the sheets of a poster."""
    print(f"\nFrom a cold start: one poster for {VILLAGES} villages      start   sheets      all, CPU s")
    for name in ("cold-ours", "cold-plain", "cold-typst"):
        rounds = [in_a_process(name) for _ in range(3)]
        start, made = (statistics.median(taken[part] for taken in rounds) for part in ("start", "sheets"))
        print(f"  {name.removeprefix('cold-'):43} {start:9.2f} {made:8.2f} {start + made:8.2f}")
    yield from ()


def cold(make: Callable[[], Way]) -> dict[str, float]:
    """Return what a way takes to start and to make its sheets."""
    begun = time.process_time()
    way = make()
    ready = time.process_time()
    for number in range(VILLAGES):
        way(number)
    return {"start": ready - begun, "sheets": time.process_time() - ready}


def first_codes() -> dict[str, float]:
    """Return what a code takes among the first of a process; loading qrcode is part of its start."""
    return {"each": cpu_ms(draw, 0, VILLAGES)}


def work_off() -> Iterator[Bar]:
    """Measure the time and memory of a commune and of a tenth of a city, each in a process of its own."""
    commune, tenth, again = (in_a_process(share) for share in ("commune", "tenth", "again"))
    minutes = tenth["cpu"] / tenth["sheets"] * CITY / 60
    print(f"\nA commune, {DESIGNS} plates for {VILLAGES} villages: {summary(commune)}")
    print(f"A tenth of a city, a plate for each of {COMMUNES} communes: {summary(tenth)}")
    print(f"Extrapolated from that tenth, {CITY:,} sheets of a city: {minutes:.1f} CPU minutes")
    print(f"Laid out again and again: {summary(again)}")
    yield Bar("city, extrapolated", minutes, 12, "CPU minutes")
    for name, share in (("stamping", tenth), ("laying out", again)):
        yield Bar(f"peak memory, {name}", share["peak"], 150, "MiB")
        yield Bar(f"memory grown by 100 sheets, {name}", share["growth"], 1, "MiB")


def summary(share: dict[str, float]) -> str:
    """Return a share of the work in one line."""
    return (
        f"{share['sheets']:,.0f} sheets in {share['cpu']:.1f} CPU s ({share['wall']:.1f} s by the clock), "
        f"{share['cpu'] / share['sheets'] * 1000:.1f} ms each, {share['peak']:.0f} MiB at most"
    )


def stamped(plates: int) -> dict[str, float]:
    """Print a sheet for each village from each of *plates*: they differ, so each is laid out."""
    printer, of = ways.new_printer(), ways.subject()
    return working(
        sheet(plate * VILLAGES + village)
        for plate in range(plates)
        for sheet in [ways.Ours(printer, of, f"Mẫu số {plate}").plate()]
        for village in range(VILLAGES)
    )


def laid_out_again() -> dict[str, float]:
    """Print sheets that are each laid out by themselves."""
    ours = ways.Ours(ways.new_printer(), ways.subject())
    return working(ours.laid_out(number) for number in range(300))


def working(printed: Iterator[bytes]) -> dict[str, float]:
    """Write the *printed* sheets to disk and return what it took, the start of the process included."""
    begun, resting, count = time.perf_counter(), 0.0, 0
    with TemporaryDirectory() as folder:
        for pdf in printed:
            Path(folder, f"{count}.pdf").write_bytes(pdf)
            count += 1
            resting = memory_mib() if count == WARM else resting
    grown = memory_mib() - resting
    return {
        "sheets": count,
        "cpu": time.process_time(),
        "wall": time.perf_counter() - begun,
        "peak": memory_mib("VmHWM"),
        "growth": max(0.0, grown / (count - WARM) * 100),
    }


WARM = 100


def build_villages() -> Iterator[Bar]:
    """Measure a first build of all sheets for the villages of the fictional commune."""
    with TemporaryDirectory() as folder:
        shutil.copytree(CONTENT, Path(folder, "content"))
        checking = children_cpu(tinlang(Path(folder), "check"))
        printing = children_cpu([sys.executable, __file__, "printer"]) - children_cpu([sys.executable, "-c", ""])
        whole = children_cpu(tinlang(Path(folder), "build", "--only", "villages", "--jobs", "1"))
        sheets = sum(1 for _ in Path(folder, "output", "print", "villages").glob("*/*/*.pdf"))
        files = sum(1 for file in Path(folder, "output").rglob("*") if file.is_file())
    start = checking + printing
    print(f"\nThe product: {files} files, {sheets} of them sheets of a village, in {whole:.1f} CPU s;", end=" ")
    print(f"{start:.1f} of it to start, read and check the content ({checking:.1f}) and get the printer ready")
    each = (whole - start) / sheets * 1000
    yield Bar("the product, a village's sheet, all included but the start", each, 3, "CPU ms", why=profile_of_build)


def tinlang(folder: Path, *arguments: str) -> list[str]:
    """Return the command of tinlang on the copy of the content in *folder*; it remembers nothing elsewhere."""
    program = str(Path(sys.executable).with_name("tinlang"))
    where = ["--content", str(folder / "content"), "--date", DAY]
    output = ["--output", str(folder / "output")] if arguments[0] == "build" else []
    return [
        "env",
        "-C",
        str(folder),
        f"HOME={folder}",
        f"XDG_CACHE_HOME={folder}",
        program,
        *arguments,
        *where,
        *output,
    ]


def children_cpu(command: list[str]) -> float:
    """Return the CPU seconds that *command* and the processes it starts take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# The program leaves without the exit handlers of Python, so `python -m cProfile` would write nothing.
_PROFILED = """
import cProfile, sys
from datetime import date
from generator import cli
profiler = cProfile.Profile()
profiler.runcall(cli.main, sys.argv[2:], date.today())
profiler.dump_stats(sys.argv[1])
"""


def profile_of_build() -> str:
    """Return where the time of the build of all villages goes."""
    with TemporaryDirectory() as folder:
        shutil.copytree(CONTENT, Path(folder, "content"))
        build = tinlang(Path(folder), "build", "--only", "villages", "--jobs", "1")
        program = build.index(next(part for part in build if part.endswith("tinlang")))
        profile = Path(folder, "profile")
        build[program : program + 1] = [sys.executable, "-c", _PROFILED, str(profile)]
        subprocess.run(build, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return busiest(pstats.Stats(str(profile), stream=io.StringIO()))


def profile_of(way: Way, repeat: int) -> Callable[[], str]:
    """Return a function that does the work of *way* again and returns where the time goes."""

    def profile() -> str:
        profiler = cProfile.Profile()
        profiler.enable()
        for number in range(repeat):
            way(number + ROUNDS * repeat)
        profiler.disable()
        return busiest(pstats.Stats(profiler, stream=io.StringIO()))

    return profile


def busiest(profile: pstats.Stats) -> str:
    """Return the functions that take the most time, with all that they call and by themselves."""
    stream = profile.stream  # type: ignore[attr-defined]  # typeshed leaves it out
    profile.strip_dirs().sort_stats("cumulative").print_stats(25)
    profile.sort_stats("tottime").print_stats(25)
    return "\n".join(line for line in stream.getvalue().splitlines() if line.strip() and "Ordered" not in line)


SHARES: dict[str, Callable[[], dict[str, float]]] = {
    "commune": lambda: stamped(DESIGNS),
    "tenth": lambda: stamped(COMMUNES),
    "again": laid_out_again,
    "codes": first_codes,
    "printer": lambda: {"fonts": float(bool(ways.new_printer()))},
    "cold-ours": lambda: cold(lambda: spread(ways.Ours(ways.new_printer(), ways.subject()))),
    "cold-plain": lambda: cold(lambda: ways.as_usual(ways.subject(), "poster.css")),
    "cold-typst": lambda: cold(lambda: ways.typst(ways.subject())),
}


def in_a_process(name: str) -> dict[str, float]:
    """Return what a share of the work took in a process of its own."""
    done = subprocess.run([sys.executable, __file__, name], stdout=subprocess.PIPE, check=True)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def ratio(others: list[float], ours: list[float]) -> float:
    """Return how many times as long as *ours* the *others* take, as the median of the rounds."""
    return statistics.median(other / our for other, our in zip(others, ours, strict=True))


def cpu_ms(way: Way, number: int, repeat: int) -> float:
    """Return the CPU milliseconds that *way* takes for each of *repeat* sheets, all different."""
    begun = time.process_time()
    for step in range(repeat):
        way(number * repeat + step)
    return (time.process_time() - begun) / repeat * 1000


def memory_mib(kind: str = "VmRSS") -> float:
    """Return the MiB that this process holds now, or with VmHWM its peak."""
    # Not resource.getrusage: its peak is inherited from the process that started this one.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(kind))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
