"""Check the HTML of every page with the Nu checker (validator.nu): no error, no warning. `make check-html`.

The fictional commune's site and the real one are built into build/check-html. The checker comes from npm into
build/vnu (never committed) and runs on Java; without Java or the checker nothing is checked, and the exit status is 3.
"""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator.build import Order, build
from generator.memory.store import Store
from generator.memory.traces import Traces
from generator.publishing.publish import Place
from tests import worlds

FOLDER = Path("build/check-html")
CONTENTS = {"demo": Path("tests/villages/an-binh-mau/content"), "real": Path("content")}
CHECKER = Path("build/vnu")
JAR = CHECKER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NPM = "vnu-jar@26"
TODAY = date(2026, 11, 24)
FAULTS, LACKING = 1, 3

IGNORED: dict[str, str] = {
    r"violates Content Security Policy .*: (?:external script|image) “(?!\w+:|//)": (
        "a file on the disk has no origin, so 'self' matches nothing; served pages are watched by tests/site"
    ),
    r"Inline script violates Content Security Policy .*type=\"application/ld\+json\"": (
        "data is not run, so the policy does not speak of it (HTML, “prepare the script element”)"
    ),
}
"""Messages that are no fault of ours, as patterns of the message and the quoted place, each with the reason."""


def main() -> int:
    """Check every page; return 1 if any has a fault, 3 if the checker cannot run here."""
    lacking = _lacking()
    if lacking:
        print(lacking, file=sys.stderr)
        return LACKING
    pages = [page for name, content in CONTENTS.items() for page in _built(content, FOLDER / name)]
    faults, ignored = _checked(pages)
    for fault in faults:
        print(f"{fault['url']}:{fault.get('lastLine', 1)}: {_kind(fault)}: {fault['message']}")
        print(f"    {' '.join(fault.get('extract', '').split())}")
    for pattern, times in sorted(ignored.items()):
        print(f"left out, {times} times: {pattern} ({IGNORED[pattern]})")
    kinds = Counter(map(_kind, faults))
    print(f"{len(pages)} pages: {kinds['error']} errors, {kinds['warning']} warnings")
    return FAULTS if faults else 0


def _lacking() -> str | None:
    """Fetch the checker if possible; return what the user must do before it can run, or None."""
    if shutil.which("java") is None:
        return "Máy chưa có Java. Gõ lệnh sau, rồi gõ lại: sudo apt-get install -y default-jre-headless"
    if not JAR.exists():
        npm = shutil.which("npm")
        if npm is None:
            return "Máy chưa có npm. Gõ lệnh sau, rồi gõ lại: sudo apt-get install -y npm"
        CHECKER.mkdir(parents=True, exist_ok=True)
        subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", CHECKER, NPM], check=False)
    return None if JAR.exists() else f"Chưa tải được {NPM} bằng npm. Xem lại mạng, rồi gõ lại."


def _built(content: Path, output: Path) -> list[Path]:
    store = Store(None, output.with_name(f"{output.name}-scratch"))
    order = Order(content, output, TODAY, only=("site",))
    built = build(order, worlds.tools(store), Traces(), Place(output), lambda *_: None)
    store.close()
    if not built.counts:
        raise SystemExit("\n".join(f"{problem.at}: {problem.message}" for problem in built.problems))
    return sorted((output / "site").rglob("*.html"))


def _checked(pages: list[Path]) -> tuple[list[dict[str, Any]], Counter[str]]:
    """Return the faults of *pages*, and how often each pattern of `IGNORED` occurred."""
    command = ["java", "-Xss2m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", *map(str, pages)]
    report = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    faults: list[dict[str, Any]] = []
    ignored: Counter[str] = Counter()
    for message in json.loads(report)["messages"]:
        message["url"] = message.get("url", "").rpartition(f"{FOLDER.name}/")[2]
        why = next(_patterns(f"{message['message']} {' '.join(message.get('extract', '').split())}"), None)
        if why:
            ignored[why] += 1
        else:
            faults.append(message)
    return faults, ignored


def _patterns(message: str) -> Iterator[str]:
    return (pattern for pattern in IGNORED if re.search(pattern, message))


def _kind(message: dict[str, Any]) -> str:
    """Return “error” or “warning”; the checker calls both warnings and notes “info”."""
    return "error" if message["type"] != "info" else "warning"


if __name__ == "__main__":
    sys.exit(main())
