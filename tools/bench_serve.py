"""Measure the time from a saved file to the page of the preview that shows it: a part of `make bench-build`."""

import re
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from tools.corpus import edits
from tools.measured import environment

_ADDRESS = re.compile(rb"http://127\.0\.0\.1:(\d+)/")
_PATIENCE = 900
_REST = 0.5


def shown_after(command: Sequence[str | Path], content: Path, file: Path, saves: int) -> list[float]:
    """Return the milliseconds that each of *saves* of *file* in *content* took, without a first one, which warms up.

    Like the page of a browser, this listens at /~events, and fetches the page of *file* again when told to. Raise
    `RuntimeError` where the preview ends or finds faults.
    """
    with _preview(command, content.parent) as port:
        events = _get(port, "/~events")
        return [_saved(port, events, file, f"sửa{_letters(turn)}") for turn in range(saves + 1)][1:]


@contextmanager
def _preview(command: Sequence[str | Path], folder: Path) -> Iterator[int]:
    with subprocess.Popen([*command, "--port", "0"], cwd=folder, env=environment(), stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        lines = []
        for line in process.stderr:
            lines.append(line)
            address = _ADDRESS.search(line)
            if address:
                break
        else:
            raise RuntimeError(b"".join(lines).decode())
        # The rest must be read: a full pipe would stop the preview.
        threading.Thread(target=process.stderr.read, daemon=True).start()
        try:
            yield int(address[1])
        finally:
            process.send_signal(signal.SIGINT)


def _saved(port: int, events: HTTPResponse, file: Path, word: str) -> float:
    time.sleep(_REST)  # until the preview watches, and the last save is dealt with
    begun = time.perf_counter()
    edits.change_word(file, word)
    while True:
        _wait(events)
        page = _get(port, f"/thong-bao/{file.stem}.html").read().decode()
        if word in page:
            return (time.perf_counter() - begun) * 1000


def _wait(events: HTTPResponse) -> None:
    """Wait for the next event; comments that keep the stream alive are none."""
    name = b""
    for line in events:
        if line.startswith(b"event: "):
            name = line[7:].strip()
        if line == b"\n" and name == b"problems":
            raise RuntimeError("the preview found faults in the corpus")
        if line == b"\n" and name:
            return
    raise RuntimeError("the preview is gone")


def _get(port: int, path: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    connection.request("GET", path)
    return connection.getresponse()


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
