"""Check the HTML of every page with the Nu checker (validator.nu) and html-validate: no error, no warning.

The fictional commune's site and the real one are built into build/check-html, and the pages of a desk over each are
kept beside them. Both checkers come from npm into build/html (never committed), locked in requirements/html; the Nu
checker runs on Java. Without one of these nothing is checked, and the exit status is 3. `make check-html`
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

from tests.built import build_site
from tests.workbench.desks import desk_over
from tests.workbench.every_page import pages_of, work_at

FOLDER = Path("build/check-html")
CONTENTS = {"demo": Path("tests/villages/an-binh-mau/content"), "real": Path("content")}
LOCKED, CHECKERS = Path("requirements/html"), Path("build/html")
JAR = CHECKERS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
HTML_VALIDATE = CHECKERS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
RULES = Path("tools/htmlvalidate.json")
"""The usual rules; ids are locations of fields (with dots), boxes of a set share a name, “doctype” stands in small."""

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
    pages += _pages_of_a_desk(FOLDER.absolute() / "desk")
    faults, ignored = _checked(pages)
    faults += _validated(pages)
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
    if shutil.which("npm") is None:
        return "Máy chưa có npm. Gõ lệnh sau, rồi gõ lại: sudo apt-get install -y npm"
    lock, stamp = LOCKED / "package-lock.json", CHECKERS / "installed-from"
    if not stamp.exists() or stamp.read_bytes() != lock.read_bytes():
        shutil.copytree(LOCKED, CHECKERS, dirs_exist_ok=True)
        fetch = ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(CHECKERS)]
        if subprocess.run(fetch, check=False).returncode:
            return "Chưa tải được hai chương trình soát HTML bằng npm. Xem lại mạng, rồi gõ lại."
        stamp.write_bytes(lock.read_bytes())
    return None


def _built(content: Path, output: Path) -> list[Path]:
    build_site(content, output, TODAY)
    return sorted((output / "site").rglob("*.html"))


def _pages_of_a_desk(folder: Path) -> list[Path]:
    """Return the pages of a desk over the fictional commune, at which people have worked."""
    shutil.rmtree(folder, ignore_errors=True)
    content = shutil.copytree(CONTENTS["demo"], folder / "content")
    with desk_over(content) as desk:
        work_at(desk)
        for path, answer in pages_of(desk):
            (folder / f"{re.sub('[^a-z0-9]+', '-', path).strip('-') or 'home'}.html").write_bytes(answer.body)
    return sorted(folder.glob("*.html"))


def _validated(pages: list[Path]) -> list[dict[str, Any]]:
    """Return what html-validate says of *pages*, as the Nu checker would say it."""
    report = FOLDER / "html-validate.json"  # to a pipe it writes no more than 64 kB
    command = ["node", str(HTML_VALIDATE), "--config", str(RULES), "--formatter", f"json={report}", *map(str, pages)]
    subprocess.run(command, capture_output=True, check=False)
    return [
        {"url": _below(page["filePath"]), "lastLine": one["line"], "type": "error", "message": one["message"]}
        for page in json.loads(report.read_text(encoding="utf-8"))
        for one in page["messages"]
    ]


def _below(url: str) -> str:
    return url.rpartition(f"{FOLDER.name}/")[2]


def _checked(pages: list[Path]) -> tuple[list[dict[str, Any]], Counter[str]]:
    """Return the faults of *pages*, and how often each pattern of `IGNORED` occurred."""
    command = ["java", "-Xss2m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", *map(str, pages)]
    report = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    faults: list[dict[str, Any]] = []
    ignored: Counter[str] = Counter()
    for message in json.loads(report)["messages"]:
        message["url"] = _below(message.get("url", ""))
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
