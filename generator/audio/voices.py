"""Voices: other programs that turn sentences into sound. They are called, never linked: both are under the GPL."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import numpy as np
import soundfile

from generator.audio.sound import Sound, at_rate, trimmed
from generator.doctor import find_program, install_command
from generator.messages import operator
from generator.model import MachineVoice
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

    @property
    def version(self) -> str:
        """Return what decides, beside the name, how the voice sounds."""
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

    @property
    def version(self) -> str:
        """Return the version of espeak-ng, nothing where it is missing."""
        return espeak_version()

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
    """A Piper voice: the user's own file *model* (.onnx), with its settings (.onnx.json) beside it; none is fetched.

    Where the bytes of both are given as *files*, they need not stand on the disk.
    """

    model: Path
    files: tuple[bytes, bytes] | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """Return the name of the voice for the tags of a file."""
        return f"Piper ({self.model.stem})"

    @property
    def version(self) -> str:
        """Return the version of Piper, and the hash of both files."""
        files = self.files or tuple(file.read_bytes() for file in self._paths if file.is_file())
        return f"{piper_version()} {sha256(b''.join(files)).hexdigest()}"

    def speak(self, sentences: Sequence[str], per_minute: int) -> list[Sound]:
        """Return each of *sentences* as sound, at the voice's own pace, at which it is clearest.

        Without noise (Piper, `--noise-scale`), so that the same words are the same sound every time. Raise `NoVoice`
        where the files or Piper are missing, and `OSError` where it fails.
        """
        del per_minute
        with self._on_disk() as model, TemporaryDirectory() as folder:
            text = "\n".join(" ".join(sentence.split()) for sentence in sentences)
            command = [*_piper(), "--model", str(model), "--output_dir", folder]
            _run([*command, "--noise_scale", "0", "--noise_w", "0"], f"{text}\n")
            # Piper names files by the clock, in nanoseconds: their order is that of the lines.
            waves = sorted(Path(folder).glob("*.wav"), key=lambda wave: int(wave.stem))
            if len(waves) != len(sentences):
                raise OSError(operator.sentences_lost(len(waves), len(sentences)))
            return [_read(wave) for wave in waves]

    @property
    def _paths(self) -> tuple[Path, Path]:
        return self.model, self.model.with_name(f"{self.model.name}.json")

    @contextmanager
    def _on_disk(self) -> Iterator[Path]:
        if self.files is None:
            missing = next((file for file in self._paths if not file.is_file()), None)
            if missing:
                raise NoVoice(*operator.no_voice_file(str(missing)))
            yield self.model
            return
        with TemporaryDirectory() as folder:
            for path, content in zip(self._paths, self.files, strict=True):
                Path(folder, path.name).write_bytes(content)
            yield Path(folder, self.model.name)


def voice_of(named: MachineVoice | None, media: Mapping[str, bytes]) -> Voice:
    """Return the voice that a commune has *named*, whose files lie in *media*; that of the north where it named none.

    Raise `NoVoice` where its files are missing, which a check reports before (checks.voices).
    """
    if named is None or not named.is_piper:
        return Espeak(named.name) if named else Espeak()
    files = media.get(named.name), media.get(named.settings)
    if files[0] is None or files[1] is None:
        raise NoVoice(*operator.no_voice_file(named.name))
    return Piper(Path(named.name), (files[0], files[1]))


@cache
def espeak_version() -> str:
    """Return what espeak-ng says of its version, nothing where it is missing."""
    program = find_program("espeak-ng")
    if program is None:
        return ""
    told = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=False, timeout=_TIMEOUT)  # noqa: S603 - a list, no shell
    return told.stdout.partition("  Data at")[0].strip()


def piper_version() -> str:
    """Return the version of Piper where it is installed as a library, else nothing."""
    try:
        return version("piper-tts")
    except PackageNotFoundError:
        return ""


def _piper() -> tuple[str, ...]:
    """Return the command of Piper: as a library of this Python, or else the program on the PATH, of the same options.

    Raise `NoVoice` where there is neither.
    """
    if piper_version():
        return sys.executable, "-m", "piper"
    program = find_program("piper")
    if program is None:
        raise NoVoice(*operator.NO_PIPER)
    return (str(program),)


def _run(command: Sequence[str], text: str = "") -> None:
    done = subprocess.run(  # noqa: S603 - a list, no shell
        command,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=_TIMEOUT,
        input=text,
        env={**os.environ, "PYTHONUTF8": "1"},  # Piper reads its lines as the system writes, which Windows does not
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [operator.NO_REASON])[-1]
        raise OSError(operator.voice_failed(Path(command[0]).name, last))


def _read(wave: Path) -> Sound:
    samples, rate = soundfile.read(wave, dtype="float64", always_2d=True)
    return trimmed(at_rate(np.asarray(samples.mean(axis=1)), rate))
