"""Voices: other programs that turn sentences into sound. They are called, never linked: both are under the GPL."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import numpy as np
import soundfile

from generator.audio.sound import Sound, at_rate, trimmed
from generator.doctor import find_program, install_command
from generator.messages import operator
from generator.units import Seconds

_TIMEOUT: Seconds = 600

# The speed of espeak-ng is in English words a minute. For Vietnamese, espeak-ng 1.51 says so many syllables a minute,
# without pauses, for each unit of it: measured; tests/audio checks it.
_SYLLABLES_PER_SPEED = 1.62
_SPEEDS = (80, 300)


class NoVoice(OSError):  # noqa: N818 - it names what is missing, not an error
    """The voice is not on this machine; *remedy* says how to get it."""

    def __init__(self, missing: str, remedy: str) -> None:
        super().__init__(f"{missing} {remedy}")
        self.remedy = remedy


class Voice(Protocol):
    """A voice that speaks sentences."""

    @property
    def name(self) -> str:
        """Return the name of the voice for the tags of a file."""
        ...

    def speak(self, sentences: Sequence[str], per_minute: int) -> list[Sound]:
        """Return each of *sentences* as sound, at about *per_minute* syllables a minute.

        Raise `NoVoice` where the voice is not on this machine, and `OSError` where it fails.
        """
        ...


@dataclass(frozen=True, slots=True)
class Espeak:
    """espeak-ng: it sounds like a machine, and is for listening to a script before a person reads it."""

    voice: str = "vi"

    @property
    def name(self) -> str:
        """Return the name of the voice for the tags of a file."""
        return f"espeak-ng ({self.voice})"

    def speak(self, sentences: Sequence[str], per_minute: int) -> list[Sound]:
        """Return each of *sentences* as sound; raise `NoVoice` where espeak-ng is missing, `OSError` where it fails."""
        program = find_program("espeak-ng")
        if program is None:
            raise NoVoice(*operator.no_espeak(install_command(["espeak-ng"])))
        speed = min(max(round(per_minute / _SYLLABLES_PER_SPEED), _SPEEDS[0]), _SPEEDS[1])
        sounds = []
        with TemporaryDirectory() as folder:
            text, wave = Path(folder, "text"), Path(folder, "sound.wav")
            for sentence in sentences:
                # From a file: espeak-ng 1.51 cuts text from standard input into pieces, and rests after each.
                text.write_text(sentence, encoding="utf-8")
                _run([str(program), "-v", self.voice, "-s", str(speed), "-b", "1", "-f", str(text), "-w", str(wave)])
                sounds.append(_read(wave))
        return sounds


@dataclass(frozen=True, slots=True)
class Piper:
    """A Piper voice: the user's own file *model* (.onnx), with its settings (.onnx.json) beside it; none is fetched."""

    model: Path

    @property
    def name(self) -> str:
        """Return the name of the voice for the tags of a file."""
        return f"Piper ({self.model.stem})"

    def speak(self, sentences: Sequence[str], per_minute: int) -> list[Sound]:
        """Return each of *sentences* as sound, at the voice's own pace, at which it is clearest.

        Raise `NoVoice` where the files or Piper are missing, and `OSError` where it fails.
        """
        del per_minute
        self._refuse_without_files()
        with TemporaryDirectory() as folder:
            text = Path(folder, "text")
            text.write_text("\n".join(" ".join(sentence.split()) for sentence in sentences), encoding="utf-8")
            command = [sys.executable, "-m", "piper", "-m", str(self.model), "-i", str(text), "-d", folder]
            _run([*command, "--data-dir", folder])
            # Piper names files by the clock, in nanoseconds: their order is that of the lines.
            waves = sorted(Path(folder).glob("*.wav"), key=lambda wave: int(wave.stem))
            if len(waves) != len(sentences):
                raise OSError(operator.sentences_lost(len(waves), len(sentences)))
            return [_read(wave) for wave in waves]

    def _refuse_without_files(self) -> None:
        for file in (self.model, self.model.with_name(f"{self.model.name}.json")):
            if not file.is_file():
                raise NoVoice(*operator.no_voice_file(str(file)))


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_TIMEOUT)  # noqa: S603 - a list, no shell
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [operator.NO_REASON])[-1]
        if "No module named piper" in last:
            raise NoVoice(*operator.NO_PIPER)
        raise OSError(operator.voice_failed(Path(command[0]).name, last))


def _read(wave: Path) -> Sound:
    samples, rate = soundfile.read(wave, dtype="float64", always_2d=True)
    return trimmed(at_rate(np.asarray(samples.mean(axis=1)), rate))
