"""Measure how fast sheets are printed: plain WeasyPrint, Typst, our printer and our stamp, on the same poster.

Times are CPU milliseconds of this process, medians of rounds that take turns, so that a busy machine slows all of them
alike. What a commune (200 sheets) and a city (22,800) need is measured in processes of their own, start-up and files on
disk included, and so is memory. Ends with status 1 when a bar is missed.
"""

import json
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

from generator.rendering import qr  # noqa: E402 – the project is found from here, installed or not
from generator.rendering.pdf import Printer  # noqa: E402 – the same
from generator.rendering.stamp import Stamp, mark  # noqa: E402 – the same
from tests.rendering import sheets  # noqa: E402 – the same

FONTS = ROOT / "templates" / "fonts"
WEIGHTS = (400, 600, 700, 800)
ROUNDS = 9
PLACE = "Nhà văn hóa thôn"
VILLAGES, DESIGNS, COMMUNES = 20, 10, 114
CITY = VILLAGES * DESIGNS * COMMUNES

Way = Callable[[int], bytes]


@dataclass(frozen=True)
class Bar:
    """What was promised: the value measured and the bar it must reach, from below or, *at_least*, from above."""

    name: str
    measured: float
    bar: float
    unit: str
    at_least: bool = False

    @property
    def reached(self) -> bool:
        """Whether the promise is kept."""
        return self.measured >= self.bar if self.at_least else self.measured <= self.bar

    def __str__(self) -> str:
        verdict, sign = "ok" if self.reached else "MISSED", "≥" if self.at_least else "≤"
        return f"{verdict:6} {self.name}: {self.measured:.2f} {self.unit} ({sign} {self.bar:g})"


def main(arguments: list[str]) -> int:
    """Print the measurements, or do the share of the work that *arguments* name."""
    if arguments:
        print(json.dumps(SHARES[arguments[0]]()))
        return 0
    bars = [*compare_ways(), *work_off()]
    print("\nBars")
    for bar in bars:
        print(f"  {bar}")
    return 0 if all(bar.reached for bar in bars) else 1


def compare_ways() -> Iterator[Bar]:
    """Measure a further sheet made in each way."""
    printer = new_printer()
    ways: dict[str, tuple[Way, int]] = {
        "plain call, grid and flex": (plain("poster-as-usual.css"), 1),
        "plain call on our flat sheet": (plain("poster.css"), 1),
        "Typst, one compiler": (typst(), 4),
        "printer, laid out again": (lambda number: laid_out(printer, number), 1),
        "stamp, QR drawn": (stamped(printer, known=False), 20),
        "stamp, QR known": (stamped(printer, known=True), 40),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(ROUNDS + 1):
        for name, (way, repeat) in ways.items():
            times[name].append(cpu_ms(way, number, repeat))
    medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}  # the first warms up
    usual, flat, rival, again, _, stamp = medians.values()
    print(f"{'A further sheet':42} CPU ms   × plain   × Typst")
    for name, median in medians.items():
        print(f"{name:42} {median:6.2f} {usual / median:9.1f} {rival / median:9.1f}")
    print(f"Against the plain call on our own flat sheet: printer × {flat / again:.1f}, stamp × {flat / stamp:.0f}")
    yield Bar("printer against the plain call", usual / again, 3, "times", at_least=True)
    yield Bar("stamp against the plain call", usual / stamp, 200, "times", at_least=True)
    yield Bar("stamp against Typst", rival / stamp, 8, "times", at_least=True)


def work_off() -> Iterator[Bar]:
    """Measure a commune, a tenth of a city, and what memory they take, each in a process of its own."""
    commune, tenth, again = (in_a_process(share) for share in SHARES)
    minutes = tenth["cpu"] / tenth["sheets"] * CITY / 60
    print(f"\nA commune, {DESIGNS} plates for {VILLAGES} villages: {said(commune)}")
    print(f"A tenth of a city, a plate for each of {COMMUNES} communes: {said(tenth)}")
    print(f"Extrapolated from that tenth, {CITY:,} sheets of a city: {minutes:.1f} CPU minutes")
    print(f"Laid out again and again: {said(again)}")
    yield Bar("city, extrapolated", minutes, 12, "CPU minutes")
    for name, share in (("stamping", tenth), ("laying out", again)):
        yield Bar(f"peak memory, {name}", share["peak"], 150, "MiB")
        yield Bar(f"memory grown by 100 sheets, {name}", share["growth"], 1, "MiB")


def said(share: dict[str, float]) -> str:
    """Return a share of the work in one line."""
    return (
        f"{share['sheets']:,.0f} sheets in {share['cpu']:.1f} CPU s ({share['wall']:.1f} s by the clock), "
        f"{share['cpu'] / share['sheets'] * 1000:.1f} ms each, {share['peak']:.0f} MiB at most"
    )


def stamp_commune() -> dict[str, float]:
    """Print all sheets of a commune."""
    return share(VILLAGES, (design for design in range(DESIGNS)))


def stamp_tenth() -> dict[str, float]:
    """Print one design for each village of a city."""
    return share(VILLAGES, (commune for commune in range(COMMUNES)))


def lay_out_again() -> dict[str, float]:
    """Print sheets that are each laid out by themselves."""
    printer = new_printer()
    return working(laid_out(printer, number) for number in range(300))


def share(villages: int, plates: Iterator[int]) -> dict[str, float]:
    """Print *villages* sheets from each of *plates*: the plates differ, so each is laid out."""
    printer = new_printer()
    return working(
        sheet(number)
        for plate in plates
        for sheet in [stamped(printer, known=False, commune=f"Mẫu số {plate}")]
        for number in range(villages)
    )


def working(printed: Iterator[bytes]) -> dict[str, float]:
    """Write what is *printed* to disk and return what it took, start of the process included."""
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
SHARES = {"commune": stamp_commune, "tenth": stamp_tenth, "again": lay_out_again}


def in_a_process(name: str) -> dict[str, float]:
    """Return what a share of the work took in a process of its own."""
    done = subprocess.run([sys.executable, __file__, name], stdout=subprocess.PIPE, check=True)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def new_printer() -> Printer:
    """Return our printer with the project's fonts."""
    return Printer({weight: (FONTS / f"BeVietnamPro-{weight}.ttf").read_bytes() for weight in WEIGHTS})


def laid_out(printer: Printer, number: int) -> bytes:
    """Return the poster of village *number*, laid out by itself."""
    village = sheets.VILLAGES[number % VILLAGES]
    return printer.print(sheets.poster(village, PLACE), sheets.poster_codes(number), styles=[sheets.POSTER_CSS])


def stamped(printer: Printer, *, known: bool, commune: str = "An Bình Mẫu") -> Way:
    """Return a way to print from a plate, with QR codes that are *known* already or drawn each time."""
    html = sheets.poster(mark("village"), mark("place"), "slot:group").replace("An Bình Mẫu", commune)
    texts = {"village": sheets.VILLAGES, "place": (PLACE,)}
    images: dict[str, object] = {"qr:service": qr.QRImage(qr.symbol(sheets.SERVICE))}
    plate = Stamp(printer, html, texts, images, styles=[sheets.POSTER_CSS])
    codes = [qr.symbol(sheets.group_address(number)) for number in range(VILLAGES if known else 0)]

    def sheet(number: int) -> bytes:
        code = codes[number % VILLAGES] if known else qr.symbol(sheets.group_address(number))
        return plate.print({"village": sheets.VILLAGES[number % VILLAGES], "place": PLACE}, {"group": code})

    return sheet


def plain(stylesheet: str) -> Way:
    """Return the call that everyone writes first: one string of HTML, fonts by path, QR codes as qrcode draws them."""
    from qrcode import QRCode  # noqa: PLC0415 – only this process needs it so
    from qrcode.image.svg import SvgPathImage  # noqa: PLC0415 – the same
    from weasyprint import HTML  # noqa: PLC0415 – the same

    def picture(payload: str) -> str:
        code: QRCode[SvgPathImage] = QRCode(error_correction=3, border=4, image_factory=SvgPathImage)
        code.add_data(payload)
        return code.make_image().to_string(encoding="unicode").replace("><path", "><title>Mã QR</title><path")

    faces = "".join(
        f'@font-face{{font-family:"Be Vietnam Pro";font-weight:{weight};'
        f"src:url({(FONTS / f'BeVietnamPro-{weight}.ttf').as_uri()})}}"
        for weight in WEIGHTS
    )
    style = f"<style>{faces}{(sheets.SAMPLES / stylesheet).read_text()}</style></head>"

    def call(number: int) -> bytes:
        html = sheets.poster(sheets.VILLAGES[number % VILLAGES], PLACE).replace("</head>", style)
        for name, payload in (("service", sheets.SERVICE), ("group", sheets.group_address(number))):
            before, _, after = html.partition(f'<img src="qr:{name}"')
            html = before + picture(payload) + after.partition(">")[2]
        pdf: bytes = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
        return pdf

    return call


def typst() -> Way:
    """Return a way to print the same poster with Typst: the compiler kept, only the inputs change."""
    import typst as engine  # noqa: PLC0415 – only this process needs it

    compiler = engine.Compiler(str(sheets.SAMPLES / "poster.typ"), font_paths=[str(FONTS)], ignore_system_fonts=True)
    service = str(qr.svg(qr.symbol(sheets.SERVICE), "Mã QR"))
    groups = [str(qr.svg(qr.symbol(sheets.group_address(number)), "Mã QR")) for number in range(VILLAGES)]

    def sheet(number: int) -> bytes:
        village, group = sheets.VILLAGES[number % VILLAGES], groups[number % VILLAGES]
        inputs = {"village": village, "place": PLACE, "service": service, "group": group}
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs=inputs)
        assert isinstance(pdf, bytes)
        return pdf

    return sheet


def cpu_ms(way: Way, number: int, repeat: int) -> float:
    """Return the CPU milliseconds that *way* takes for a sheet; no two sheets in a row are alike."""
    begun = time.process_time()
    for step in range(repeat):
        way(number * repeat + step)
    return (time.process_time() - begun) / repeat * 1000


def memory_mib(kind: str = "VmRSS") -> float:
    """Return how much memory this process holds now, or with VmHWM has ever held."""
    # Not resource.getrusage: its peak is inherited from the process that started this one.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(kind))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
