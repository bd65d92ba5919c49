"""The recorder of `tinlang build --audio`, in its own module: not everybody has installed numpy and soundfile."""

from pathlib import Path
from typing import TYPE_CHECKING

from generator.doctor import sound_cure
from generator.memory.program import program_digest
from generator.messages import operator

if TYPE_CHECKING:
    from generator.audio import VoiceRecorder
    from generator.memory.store import Store


def recorder_with(name: str, voice: Path | None, store: "Store | None") -> "VoiceRecorder":
    """Return the recorder that speaks with espeak-ng, or with the voice in the file *voice* where *name* is “piper”.

    With another *name*, it speaks with the voice that the commune has named. What it says is kept in *store*, where
    there is one. Raise `OSError` where the sound libraries are missing.
    """
    try:
        from generator.audio import Espeak, Piper, VoiceRecorder  # noqa: PLC0415 - optional: its absence gets a message
    except ImportError as error:
        raise OSError(operator.missing_sound_library(error.name, sound_cure())) from None
    chosen = {"espeak": Espeak(), "piper": Piper(voice) if voice else None}.get(name)
    return VoiceRecorder(chosen, store, program_digest())
