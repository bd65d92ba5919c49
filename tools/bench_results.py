"""How long ten years of feedback take: 100,000 rows imported from one export, then built and built again.

`python -m tools.bench_results [--rows 100000] [--years 10]`. Seconds are those of the processor; memory is the most
that the process ever held (getrusage). Each promise is told with its result; the exit status is 1 where one is broken.
"""

import argparse
import csv
import random
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "tests/villages/hai-thon/content"
FIELDS = ("Rác thải", "Đèn đường", "Cống tắc", "Ổ gà, mặt đường", "Chó thả rông", "Tiếng ồn", "Thủ tục hành chính")
UNITS = ("Tổ vệ sinh", "Phòng Kinh tế", "Công an xã")
HEAD = (
    *("Người gửi", "Điện thoại", "Nội dung", "Lĩnh vực", "Thôn", "Ngày tiếp nhận", "Ngày trả lời", "Đơn vị xử lý"),
    "Kết quả",
)
TODAY = date(2026, 11, 24)
PROMISES = {
    "import": (25.0, 400),
    "first build": (60.0, 500),
    "nothing changed": (2.0, 100),
    "one month changed": (12.0, 500),
}
"""The most seconds of the processor and the most megabytes of each step."""


def export(file: Path, rows: int, years: int) -> None:
    """Write an export with so many *rows* over so many *years*, always the same."""
    chance = random.Random(16)  # noqa: S311 - no secret
    first = date(TODAY.year - years, TODAY.month, 1)
    days = (date(TODAY.year, TODAY.month, 1) - first).days
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, delimiter=";")
        writer.writerow(HEAD)
        for number in range(rows):
            came = first + timedelta(days=chance.randrange(days))
            answered = came + timedelta(days=chance.randrange(20))
            told = f"{answered:%d/%m/%Y}" if chance.random() < 0.95 and answered <= TODAY else ""
            village = chance.choice(("Thôn Đông", "Thôn Đoài", ""))
            outcome = f"Đã làm xong đợt {number % 997}, tuyến {number % 89}" if told else ""
            row = ("Nguyễn Văn Mẫu", f"09{number:08}", "Nhà tôi hỏng đèn", chance.choice(FIELDS), village)
            writer.writerow((*row, f"{came:%d/%m/%Y}", told, chance.choice(UNITS), outcome))


def measured(arguments: list[str], folder: Path) -> tuple[float, float]:
    """Return the seconds of the processor and the megabytes that `tinlang` with *arguments* takes in *folder*."""
    script = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=False)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.returncode)\n"
    )
    command = [sys.executable, "-c", script, str(ROOT / ".venv/bin/tinlang"), *arguments]
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.split()
    if told[2] != "0":
        sys.exit(f"tinlang {' '.join(arguments)}: {told[2]}")
    return float(told[0]), float(told[1])


def main() -> int:
    """Measure, print a table, and return 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--years", type=int, default=10)
    options = parser.parse_args()
    broken = False
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        shutil.copytree(CONTENT, folder / "content")
        shutil.rmtree(folder / "content/results")
        export(folder / "xuat.csv", options.rows, options.years)
        day = ["--content", "content", "--date", TODAY.isoformat()]
        build = ["build", *day, "--output", "ra", "--only", "site,results"]
        steps = {
            "import": ["results", "import", "xuat.csv", *day],
            "first build": build,
            "nothing changed": build,
            "one month changed": build,
        }
        print(f"{options.rows} rows, {options.years} years")
        print("| step | seconds | MB | promise |\n|---|---|---|---|")
        for name, arguments in steps.items():
            if name == "one month changed":
                table = folder / "content/results" / f"{TODAY.year}-10.csv"
                table.write_text(table.read_text(encoding="utf-8").replace("Rác thải", "Rác", 1), encoding="utf-8")
            begun = time.monotonic()
            seconds, megabytes = measured(arguments, folder)
            most_seconds, most_megabytes = PROMISES[name]
            kept = seconds <= most_seconds and megabytes <= most_megabytes
            broken |= not kept
            verdict = f"{'kept' if kept else 'BROKEN'}: {most_seconds:g} s, {most_megabytes} MB"
            clock = time.monotonic() - begun
            print(f"| {name} | {seconds:.1f} ({clock:.1f} by the clock) | {megabytes:.0f} | {verdict} |")
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
