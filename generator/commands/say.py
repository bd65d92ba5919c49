"""`tinlang say`: print each line of standard input as it is read aloud."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from generator.commands import FINE
from generator.commands.terminal import write_line
from generator.source import Source, in_order
from generator.speech import NORTHERN, Lexicon, lexicon_with, say


def run(arguments: argparse.Namespace) -> int:
    """Print each line of standard input in words as it comes, with the names of content/pronunciation.yaml."""
    lexicon = _lexicon(arguments.content)
    form = _ssml() if arguments.ssml else str
    for line in sys.stdin:
        write_line(form(say(in_order(line.rstrip("\r\n")), lexicon)))
    return FINE


def _lexicon(content: Path) -> Lexicon:
    file = content / "pronunciation.yaml"
    if not file.is_file():
        return NORTHERN
    from generator.readers.documents import read_pronunciation  # noqa: PLC0415 - pydantic is not needed where there is no file

    names, _ = read_pronunciation(Source(file, in_order(file.read_text(encoding="utf-8", errors="replace"))))  # type: ignore[arg-type]
    return lexicon_with(names or {})


def _ssml() -> Callable[[str], str]:
    from generator.broadcast.ssml import ssml_line  # noqa: PLC0415 - it imports the model, which plain lines do not need

    return ssml_line
