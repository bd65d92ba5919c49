"""The voices that `tinlang build --audio` speaks with: apart, for numpy and soundfile are not for everybody."""

from collections.abc import Callable
from pathlib import Path

from generator.artifacts import Recordings
from generator.model import Library

HOW_TO_ADD = ".venv/bin/pip install --require-hashes -r requirements/audio.txt"


def record_with(name: str, voice: Path | None) -> Callable[[Library], Recordings]:
    """Return what records the scripts of a library with espeak-ng, or with the Piper voice in the file *voice*."""
    try:
        from generator.audio import Espeak, Piper, record  # noqa: PLC0415 - told plainly where it is missing
    except ImportError as error:
        raise OSError(f"Thiếu thư viện âm thanh ({error.name}). Cài bằng lệnh: {HOW_TO_ADD}") from None
    speaker = Piper(voice) if name == "piper" and voice else Espeak()
    return lambda library: record(library, speaker, lambda *_: None)
