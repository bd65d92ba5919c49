"""Measure how espeak-ng reads: `python -m tests.broadcast.calibrate` prints the numbers for espeak.py."""

import sys
import tempfile
from pathlib import Path

import numpy as np

from generator.broadcast import seconds_of
from generator.broadcast.duration import COMMA, COMMA_PAUSE
from generator.broadcast.ssml import ssml_of
from tests.broadcast.espeak import calibrated, seconds_by_espeak
from tests.broadcast.test_on_air import VILLAGES, scripts_of


def main() -> int:
    """Print the rate, the rest behind a sentence, and how far the estimate is off, script by script."""
    rows, rests = [], []
    for folder in VILLAGES:
        for library, script in scripts_of(folder / "content"):
            pace = library.commune.broadcast
            with tempfile.TemporaryDirectory() as made:
                real = seconds_by_espeak(ssml_of(script, pace), Path(made))
            sentences = [*script.sentences()]
            paragraphs = len([*script.paragraphs()])
            breaks = (len(sentences) - paragraphs) * pace.pause_sentence_seconds
            breaks += (paragraphs - 1) * pace.pause_paragraph_seconds
            commas = sum(len(COMMA.findall(sentence.reading.text)) for sentence in sentences)
            rows.append((sum(sentence.syllables for sentence in sentences), len(sentences)))
            rests.append(real - float(breaks) - float(COMMA_PAUSE) * commas)
            off = seconds_of(script, calibrated(pace)) / real - 1
            sys.stdout.write(f"{off:+.1%} {real:6.1f} s {script.programme.piece.slug}\n")
    (syllable, sentence), *_ = np.linalg.lstsq(np.array(rows, float), np.array(rests), rcond=None)
    sys.stdout.write(f"{60 / syllable:.0f} syllables a minute, {sentence:.2f} s behind a sentence\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
