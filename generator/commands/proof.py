"""`tinlang proof`: read back every QR code that was built, as a phone would.

With `--remember` a file notes what was read: the same bytes with the same codes are not read again.
"""

import argparse
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator.commands import FAULTS, FINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.memory.store import write_whole
from generator.messages import commands as messages
from generator.messages import system
from generator.pdf.proof import prove, read_back
from generator.pdf.raster import NoPdf
from generator.publishing.standing import listed_in


def run(arguments: argparse.Namespace) -> int:
    """Read the codes of the files named, or else of every PDF with codes in the manifest; print a line for each."""
    expected = _expected(arguments.output)
    files = arguments.files or sorted(file for file in expected if expected[file])
    if not files:
        tell(messages.no_sheets(str(arguments.output)))
        return USAGE
    faults, memory = 0, ReadBefore(arguments.remember)
    for file in files:
        codes = expected.get(file.resolve(), ())
        line, sound = memory.proven(file, codes) if arguments.remember and codes else _proven(file, codes)
        faults += not sound
        write_line(line)
    write_line(messages.sheets_tried(len(files), faults))
    memory.keep()
    return FAULTS if faults else FINE


class ReadBefore:
    """What was read before, by a hash of a file's bytes and of its codes, in *file*; of this run alone, once kept."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._known: frozenset[str] = frozenset()
        self._now: set[str] = set()
        if file is not None:
            with suppress(OSError, UnicodeDecodeError):
                self._known = frozenset(file.read_text("ascii").split())

    def proven(self, file: Path, expected: Iterable[str]) -> tuple[str, bool]:
        """Return the line about *file*, and whether all *expected* codes can be read from it, or were before."""
        expected = sorted(expected)
        try:
            content = file.read_bytes()
            key = sha256("\0".join((sha256(content).hexdigest(), *expected)).encode()).hexdigest()
            missing = [] if key in self._known or key in self._now else prove(content, expected)
        except NoPdf:
            return messages.no_pdf(str(file)), False
        except OSError as error:
            return messages.not_opened(str(file), system.of_error(error)), False
        if not missing:
            self._now.add(key)
        read = sorted(set(expected).difference(missing))
        line = messages.codes_read(str(file), len(read))
        return "  ".join([line, *read, *map(messages.code_not_read, missing)]), not missing

    def keep(self) -> None:
        """Keep what was read, if anywhere; where that cannot be, it is read again the next time."""
        if self._file is not None:
            with suppress(OSError):
                write_whole(self._file, "".join(f"{key}\n" for key in sorted(self._now)).encode())


def _proven(file: Path, expected: Iterable[str]) -> tuple[str, bool]:
    """Return the line about *file*, and whether it could be opened and all *expected* codes were read from it."""
    if file.exists() and not (file.is_file() or file.is_dir()):  # a device, which may never end
        return messages.no_pdf(str(file)), False
    try:
        payloads = {code.text for code in read_back(file.read_bytes())}
    except NoPdf:
        return messages.no_pdf(str(file)), False
    except OSError as error:
        return messages.not_opened(str(file), system.of_error(error)), False
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
