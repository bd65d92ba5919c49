"""A script and a voice → a sound file of each kind, and how long it really takes."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.audio.files import FORMATS, decoded, encoded
from generator.audio.loudness import CEILING_DBTP, normalised, true_peak
from generator.audio.sound import RATE, Sound, joined, signal_tone, silence
from generator.audio.voices import Voice
from generator.broadcast import Script
from generator.model import Broadcast
from generator.units import Decibels, Seconds

_TONE_LEVEL = 0.1  # of full scale
_AFTER_TONE: Seconds = 0.7
_MARGIN: Decibels = 1.0  # below the ceiling at the first attempt: encoding moves peaks
_ATTEMPTS = 8


@dataclass(frozen=True, slots=True)
class VoiceRecorder:
    """Records scripts in one *voice*; it is a `making.edition.Recorder`."""

    voice: Voice

    @property
    def name(self) -> str:
        """Return a name that no other recorder has."""
        return f"{type(self.voice).__name__} {self.voice.name}"

    def record(self, script: Script, pace: Broadcast, tags: Mapping[str, str]) -> tuple[dict[str, bytes], int]:
        """Return the recording of *script* as a file of each kind, and its length in whole seconds, rounded up.

        Raise `NoVoice` where the voice is not on this machine, and `OSError` where it fails.
        """
        sound = spoken(script, pace, self.voice)
        return levelled(sound, {**tags, "comment": self.voice.name}), math.ceil(len(sound) / RATE)


def spoken(script: Script, pace: Broadcast, voice: Voice) -> Sound:
    """Return *script* spoken by *voice* with the commune's pauses, and a signal tone before and after.

    Raise `NoVoice` where the voice is not on this machine, and `OSError` where it fails.
    """
    sentences = [sentence.reading.text for sentence in script.sentences()]
    sounds = iter(voice.speak(sentences, pace.syllables_per_minute))
    tone = signal_tone(_TONE_LEVEL)
    return joined((tone, silence(_AFTER_TONE), *_with_pauses(script, pace, sounds), silence(_AFTER_TONE), tone))


def levelled(sound: Sound, tags: Mapping[str, str]) -> dict[str, bytes]:
    """Return *sound* as a file of each kind, whose true peaks stay below the ceiling, encoded as they are.

    Raise `AssertionError` where the peaks of a kind do not get low enough.
    """
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
