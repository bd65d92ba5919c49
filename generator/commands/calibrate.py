"""`tinlang calibrate`: how fast somebody reads, from one real recording."""

import argparse

from generator.build import check
from generator.commands import FAULTS, FINE
from generator.commands.terminal import show, tell, write_line
from generator.commands.voice import HOW_TO_ADD
from generator.publishable import Published
from generator.source import in_order
from generator.text.calendar import words_of
from generator.text.script.voice import lexicon_of


def run(arguments: argparse.Namespace) -> int:
    """Measure a recording, and say what to write into commune.yaml."""
    try:
        from generator.audio import calibrate  # noqa: PLC0415 - told plainly where it is missing
    except ImportError as error:
        raise OSError(f"Thiếu thư viện âm thanh ({error.name}). Cài bằng lệnh: {HOW_TO_ADD}") from None
    shelf, problems = check(arguments.content, arguments.date)
    if not shelf.is_complete:
        show(problems)
        return FAULTS
    library = Published(shelf)
    text = in_order(arguments.text.read_text(encoding="utf-8"))
    try:
        rate = calibrate(arguments.audio, text, lexicon_of(library, words_of(library)))
    except ValueError as error:
        tell(str(error))
        return FAULTS
    write_line(f"Đọc {rate.syllables} tiếng trong {rate.speech_seconds:.1f} giây (không kể quãng lặng).")
    write_line("Ghi vào commune.yaml, trong mục broadcast:")
    write_line(f"  syllables_per_minute: {rate.per_minute}")
    return FINE
