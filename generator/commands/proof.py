"""`tinlang proof`: read back every QR code that was built, as a phone would."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from generator.commands import FAULTS, FINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.messages import commands as messages
from generator.messages import operator
from generator.pdf.proof import read_back
from generator.pdf.raster import NoPdf
from generator.publishing.standing import listed_in


def run(arguments: argparse.Namespace) -> int:
    """Read the codes of the files named, or else of every PDF with codes in the manifest; print a line for each."""
    expected = _expected(arguments.output)
    files = arguments.files or sorted(file for file in expected if expected[file])
    if not files:
        tell(messages.no_sheets(str(arguments.output)))
        return USAGE
    faults = 0
    for file in files:
        line, sound = _proven(file, expected.get(file.resolve(), ()))
        faults += not sound
        write_line(line)
    write_line(messages.sheets_tried(len(files), faults))
    return FAULTS if faults else FINE


def _proven(file: Path, expected: Iterable[str]) -> tuple[str, bool]:
    """Return the line about *file*, and whether it could be opened and all *expected* codes were read from it."""
    if file.exists() and not (file.is_file() or file.is_dir()):  # a device, which may never end
        return messages.no_pdf(str(file)), False
    try:
        payloads = {code.text for code in read_back(file.read_bytes())}
    except NoPdf:
        return messages.no_pdf(str(file)), False
    except OSError as error:
        return messages.not_opened(str(file), operator.of_error(error)), False
    missing = [payload for payload in expected if payload not in payloads]
    count = messages.codes_read(str(file), len(payloads))
    return "  ".join([count, *sorted(payloads), *map(messages.code_not_read, missing)]), not missing


def _expected(output: Path) -> dict[Path, list[str]]:
    """Return the codes of each PDF that was built into *output*; raise `OSError` where its manifest is damaged."""
    return {
        (output / artifact.path).resolve(): list(artifact.qr)
        for artifact in listed_in(output)
        if artifact.path.suffix == ".pdf"
    }
