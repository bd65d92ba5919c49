"""The voices that `tinlang build --audio` speaks with: apart, for numpy and soundfile are not for everybody."""

from pathlib import Path
from typing import TYPE_CHECKING

from generator.messages import operator

if TYPE_CHECKING:
    from generator.audio import VoiceRecorder

HOW_TO_ADD = ".venv/bin/pip install --require-hashes -r requirements/audio.txt"


def recorder_with(name: str, voice: Path | None) -> "VoiceRecorder":
    """Return what records scripts with espeak-ng, or with the Piper voice in the file *voice*."""
    try:
        from generator.audio import Espeak, Piper, VoiceRecorder  # noqa: PLC0415 - told plainly where it is missing
    except ImportError as error:
        raise OSError(operator.missing_sound_library(error.name, HOW_TO_ADD)) from None
    return VoiceRecorder(Piper(voice) if name == "piper" and voice else Espeak())
