"""A recording of a person who reads a text → how many syllables a minute that person reads, without the pauses."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from generator.audio.sound import Sound
from generator.messages import operator
from generator.speech import NORTHERN, Lexicon, count_syllables, say
from generator.units import Decibels, Seconds, Syllables

_FRAME: Seconds = 0.02
_LEAST_SILENCE: Seconds = 0.2  # a shorter silence belongs to a consonant
_SILENT_SHARE = 0.3  # of the way from the quietest to the loud frames, in decibels
_FLOOR = 1e-6  # of full scale: keeps the logarithm of silence finite
_INAUDIBLE: Decibels = -80.0  # of full scale
_CLEAR: Decibels = 10.0  # the least difference between loud and quiet frames if there are pauses


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast a recording is: *syllables* in *speech_seconds* without pauses, and its *seconds* in all."""

    syllables: Syllables
    speech_seconds: Seconds
    seconds: Seconds

    @property
    def per_minute(self) -> int:
        """Return the rate for `syllables_per_minute` in commune.yaml."""
        return round(self.syllables * 60 / self.speech_seconds)


def calibrate(audio: Path, text: str, lexicon: Lexicon = NORTHERN) -> Rate:
    """Return how fast *text* is read in the recording *audio* (WAV, MP3, FLAC or Ogg).

    Raise `OSError` where *audio* cannot be opened, and `ValueError` where it is no sound or has no speech, or where the
    text has no syllable.
    """
    with audio.open("rb") as file:
        try:
            samples, rate = soundfile.read(file, dtype="float64", always_2d=True)
        except soundfile.LibsndfileError:
            raise ValueError(operator.NO_SOUND) from None
    speech = speech_seconds(np.asarray(samples.mean(axis=1)), rate)
    syllables = sum(count_syllables(say(line, lexicon)) for line in text.splitlines())
    if not syllables:
        raise ValueError(operator.NO_SYLLABLE)
    if not speech:
        raise ValueError(operator.NO_SPEECH)
    return Rate(syllables, speech, len(samples) / rate)


def speech_seconds(samples: Sound, rate: int) -> Seconds:
    """Return the length of *samples* (*rate* a second) without pauses."""
    size = round(_FRAME * rate)
    count = len(samples) // size
    if not count:
        return 0.0
    frames = samples[: count * size].reshape(count, size)
    level = 20 * np.log10(np.sqrt(np.mean(frames**2, axis=1)) + _FLOOR)
    quiet, loud = np.percentile(level, (5, 90))
    if loud < _INAUDIBLE:
        return 0.0
    # Without a clear difference there is no pause.
    silent = (level < quiet + _SILENT_SHARE * (loud - quiet)) & (loud - quiet > _CLEAR)
    return float((count - _frames_in_pauses(silent)) * _FRAME)


def _frames_in_pauses(silent: NDArray[np.bool_]) -> int:
    """Return the number of frames in silences that are long enough to be pauses."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], silent, [False]))))
    lengths = edges[1::2] - edges[::2]
    return int(lengths[lengths * _FRAME >= _LEAST_SILENCE].sum())
