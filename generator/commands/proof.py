"""`tinlang proof`: read back every QR code of what was built, as a phone would."""

import argparse
import json
from pathlib import Path

from generator.commands import FAULTS, FINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.rendering.proof import read_back


def run(arguments: argparse.Namespace) -> int:
    """Read the codes of the files named, or of every printed file the manifest lists; one line a file."""
    expected = _expected(arguments.output)
    files = arguments.files or sorted(file for file in expected if expected[file])
    if not files:
        tell(f"Chưa có tệp PDF nào trong {arguments.output}. Chạy “tinlang build” trước.")
        return USAGE
    faults = 0
    for file in files:
        found = {code.text for code in read_back(file.read_bytes())}
        missing = [payload for payload in expected.get(file.resolve(), ()) if payload not in found]
        faults += bool(missing)
        said = [f"{file}: đọc được {len(found)} mã", *sorted(found), *(f"KHÔNG ĐỌC ĐƯỢC {code}" for code in missing)]
        write_line("  ".join(said))
    write_line(f"Đã thử {len(files)} tệp, {faults} tệp có mã không đọc được.")
    return FAULTS if faults else FINE


def _expected(output: Path) -> dict[Path, list[str]]:
    listed = output / "manifest.json"
    if not listed.is_file():
        return {}
    entries = json.loads(listed.read_bytes())["artifacts"]
    return {(output / entry["path"]).resolve(): entry["qr"] for entry in entries if entry["path"].endswith(".pdf")}
