"""A script → a WAV file, spoken by espeak-ng: to hear a text before it is read aloud by a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.broadcast import Script
from generator.doctor import sound_cure
from generator.messages import operator
from generator.model import Broadcast

if TYPE_CHECKING:
    from generator.audio.sound import Sound


def heard(script: Script, pace: Broadcast, go_on: Callable[[], None]) -> bytes:
    """Return *script* as a WAV file; *go_on* is called before each sentence, and may raise what ends the work.

    Raise `OSError` where the voice or the libraries for sound are missing.
    """
    try:
        from generator.audio.files import as_wave  # noqa: PLC0415 - optional: its absence gets a message
        from generator.audio.recording import spoken  # noqa: PLC0415
    except ImportError as error:
        raise OSError(operator.missing_sound_library(error.name, sound_cure())) from None
    return as_wave(spoken(script, pace, _Interruptible(go_on)))


@dataclass(frozen=True, slots=True)
class _Interruptible:
    """espeak-ng, which *go_on* may stop before each sentence."""

    go_on: Callable[[], None]
    name: str = "espeak-ng"
    version: str = ""  # nothing of it is kept

    def speak(self, sentences: Sequence[str], per_minute: int) -> "list[Sound]":
        """Return each of *sentences* as sound."""
        from generator.audio.voices import Espeak  # noqa: PLC0415 - as above

        voice, sounds = Espeak(), []
        for sentence in sentences:
            self.go_on()
            sounds += voice.speak([sentence], per_minute)
        return sounds
