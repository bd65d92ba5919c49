"""The recorder of `tinlang build --audio`, in its own module: not everybody has installed numpy and soundfile."""

from pathlib import Path
from typing import TYPE_CHECKING

from generator.messages import operator

if TYPE_CHECKING:
    from generator.audio import VoiceRecorder


def recorder_with(name: str, voice: Path | None) -> "VoiceRecorder":
    """Return the recorder that speaks with espeak-ng, or, if *name* is “piper”, with the voice in the file *voice*.

    Raise `OSError` where the sound libraries are missing.
    """
    try:
        from generator.audio import Espeak, Piper, VoiceRecorder  # noqa: PLC0415 - optional: its absence gets a message
    except ImportError as error:
        raise OSError(operator.missing_sound_library(error.name, operator.ADD_SOUND_LIBRARIES)) from None
    return VoiceRecorder(Piper(voice) if name == "piper" and voice else Espeak())
