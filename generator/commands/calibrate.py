"""`tinlang calibrate`: measure how fast somebody reads, from one real recording."""

import argparse

from generator.broadcast.calendar import words_of
from generator.broadcast.voice import lexicon_of
from generator.build import check
from generator.commands import FAULTS, FINE
from generator.commands.terminal import show, tell, write_line
from generator.doctor import sound_cure
from generator.messages import commands as messages
from generator.messages import operator
from generator.publishable import Published
from generator.source import in_order


def run(arguments: argparse.Namespace) -> int:
    """Measure the recording, and print what to write into commune.yaml.

    Raise `OSError` where the sound libraries are missing.
    """
    try:
        from generator.audio import calibrate  # noqa: PLC0415 - optional: its absence gets a message
    except ImportError as error:
        raise OSError(operator.missing_sound_library(error.name, sound_cure())) from None
    shelf, problems = check(arguments.content, arguments.date)
    if not shelf.is_complete:
        show(problems)
        return FAULTS
    library = Published(shelf, arguments.date)
    try:
        text = in_order(arguments.text.read_text(encoding="utf-8"))
        rate = calibrate(arguments.audio, text, lexicon_of(library, words_of(library)))
    except UnicodeDecodeError:
        tell(operator.TEXT_NOT_UTF8)
        return FAULTS
    except ValueError as error:
        tell(str(error))
        return FAULTS
    write_line(messages.rate(rate.syllables, rate.speech_seconds))
    write_line(messages.WHERE_THE_RATE_GOES)
    write_line(f"  syllables_per_minute: {rate.per_minute}")
    return FINE
