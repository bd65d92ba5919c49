"""A library and a voice → a sound file of each kind for every script, and how long each really takes."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.audio.files import FORMATS, decoded, encoded
from generator.audio.loudness import CEILING_DBTP, normalised, true_peak
from generator.audio.sound import RATE, Sound, joined, signal_tone, silence
from generator.audio.voices import Voice
from generator.broadcast import Script
from generator.model import Broadcast

FOLDER = PurePosixPath("broadcast")
_TONE_LEVEL = 0.1
_AFTER_TONE = 0.7
_MARGIN = 1.0  # dB below the ceiling to begin with: encoding moves peaks
_ATTEMPTS = 8


@dataclass(frozen=True, slots=True)
class VoiceRecorder:
    """Records scripts in one *voice*; it is a `broadcasts.Recorder`."""

    voice: Voice

    @property
    def name(self) -> str:
        """Return what tells this recorder from all others."""
        return f"{type(self.voice).__name__} {self.voice.name}"

    def record(self, script: Script, pace: Broadcast, tags: Mapping[str, str]) -> tuple[dict[str, bytes], int]:
        """Return the recording of *script* as a file of each kind, and how many whole seconds it takes."""
        sound = spoken(script, pace, self.voice)
        return levelled(sound, {**tags, "comment": self.voice.name}), math.ceil(len(sound) / RATE)


def spoken(script: Script, pace: Broadcast, voice: Voice) -> Sound:
    """Return *script* spoken by *voice* with the commune's pauses, a signal tone before and after."""
    sentences = [sentence.reading.text for sentence in script.sentences()]
    sounds = iter(voice.speak(sentences, pace.syllables_per_minute))
    tone = signal_tone(_TONE_LEVEL)
    return joined((tone, silence(_AFTER_TONE), *_with_pauses(script, pace, sounds), silence(_AFTER_TONE), tone))


def levelled(sound: Sound, tags: Mapping[str, str]) -> dict[str, bytes]:
    """Return *sound* as a file of each kind, whose true peaks stay below the ceiling after they have been encoded."""
    ceiling = CEILING_DBTP - _MARGIN
    for _ in range(_ATTEMPTS):
        level = normalised(sound, ceiling=ceiling)
        files = {kind: encoded(level, kind, tags) for kind in FORMATS}
        over = max(true_peak(decoded(content)) for content in files.values()) - CEILING_DBTP
        if over <= 0:
            return files
        ceiling -= over + 0.1
    raise AssertionError(f"peaks cannot be held below {CEILING_DBTP} dBTP")


def _with_pauses(script: Script, pace: Broadcast, sounds: Iterator[Sound]) -> Iterator[Sound]:
    paragraphs = tuple(script.paragraphs())
    for place, paragraph in enumerate(paragraphs):
        for number in range(len(paragraph)):
            yield next(sounds)
            if number < len(paragraph) - 1:
                yield silence(float(pace.pause_sentence_seconds))
        if place < len(paragraphs) - 1:
            yield silence(float(pace.pause_paragraph_seconds))
