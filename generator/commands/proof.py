"""`tinlang proof`: read back every QR code that was built, as a phone would."""

import argparse
import json
from pathlib import Path

from generator.commands import FAULTS, FINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.messages import commands as messages
from generator.pdf.proof import read_back


def run(arguments: argparse.Namespace) -> int:
    """Read the codes of the files named, or else of every PDF with codes in the manifest; print a line for each."""
    expected = _expected(arguments.output)
    files = arguments.files or sorted(file for file in expected if expected[file])
    if not files:
        tell(messages.no_sheets(str(arguments.output)))
        return USAGE
    faults = 0
    for file in files:
        payloads = {code.text for code in read_back(file.read_bytes())}
        missing = [payload for payload in expected.get(file.resolve(), ()) if payload not in payloads]
        faults += bool(missing)
        count = messages.codes_read(str(file), len(payloads))
        write_line("  ".join([count, *sorted(payloads), *map(messages.code_not_read, missing)]))
    write_line(messages.sheets_tried(len(files), faults))
    return FAULTS if faults else FINE


def _expected(output: Path) -> dict[Path, list[str]]:
    listed = output / "manifest.json"
    if not listed.is_file():
        return {}
    entries = json.loads(listed.read_bytes())["artifacts"]
    return {(output / entry["path"]).resolve(): entry["qr"] for entry in entries if entry["path"].endswith(".pdf")}
