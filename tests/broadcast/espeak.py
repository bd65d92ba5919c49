"""What espeak-ng makes of a script: its length, to check the estimate by."""

import subprocess
import wave
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from generator.model import Broadcast

SPEED = 140
"""Words a minute that espeak-ng is asked for; of Vietnamese it says fewer syllables than English words."""

SYLLABLES_PER_MINUTE = 230
REST = Decimal("0.40")
"""How espeak-ng 1.51, voice vi, reads at SPEED: measured on 44 scripts by least squares.

It says 230 syllables a minute between pauses, and rests 0.40 s of its own behind each sentence, beside the break.
`python -m tests.broadcast.calibrate` measures it anew.
"""


def seconds_by_espeak(ssml: str, folder: Path) -> float:
    """Return how long espeak-ng takes for *ssml*."""
    file, sound = folder / "speech.ssml", folder / "speech.wav"
    file.write_text(ssml, encoding="utf-8")
    subprocess.run(
        ["espeak-ng", "-v", "vi", "-s", str(SPEED), "-m", "-f", str(file), "-w", str(sound)],
        check=True,
        capture_output=True,
    )
    with wave.open(str(sound)) as read:
        return float(read.getnframes() / read.getframerate())


def phonemes_by_espeak(words: Sequence[str]) -> list[str]:
    """Return the phonemes that espeak-ng speaks for each of *words*; “(en)” among them marks a change of language."""
    text = "\n".join(f"{word}." for word in words)
    spoken = subprocess.run(
        ["espeak-ng", "-v", "vi", "-q", "--ipa", text], check=True, capture_output=True, text=True
    ).stdout
    return spoken.strip().split("\n")


def calibrated(pace: Broadcast) -> Broadcast:
    """Return *pace* with the rate of espeak-ng, and its own rests beside those of *pace*."""
    return pace.model_copy(
        update={
            "syllables_per_minute": SYLLABLES_PER_MINUTE,
            "pause_sentence_seconds": pace.pause_sentence_seconds + REST,
            "pause_paragraph_seconds": pace.pause_paragraph_seconds + REST,
        }
    )
