"""A script and a voice → a sound file of each kind, and how long it really takes."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.audio.files import FORMATS, decoded, encoded
from generator.audio.loudness import CEILING_DBTP, normalised, true_peak
from generator.audio.player_files import for_players, tune_of
from generator.audio.remembered import RememberedVoice
from generator.audio.sound import RATE, Sound, joined, signal_tone, silence
from generator.audio.voices import Voice, espeak_version, piper_version, voice_of
from generator.broadcast import Script, SpokenParagraph
from generator.broadcast.tracks import Track
from generator.making.edition import RecordingOrder
from generator.memory.store import Store
from generator.model import Broadcast
from generator.units import Decibels, Seconds

_TONE_LEVEL = 0.1  # of full scale
_AFTER_TONE: Seconds = 0.7
_MARGIN: Decibels = 1.0  # below the ceiling at the first attempt: encoding moves peaks
_ATTEMPTS = 8


@dataclass(frozen=True, slots=True)
class VoiceRecorder:
    """Records what is read aloud in one *voice*, or in that of the commune; it is a `making.edition.Recorder`.

    With a *store*, what was spoken once for *program* is not spoken again.
    """

    voice: Voice | None = None
    store: Store | None = None
    program: str = ""

    @property
    def name(self) -> str:
        """Return a name that no other recorder has; that of the commune's voice has the versions of all programs."""
        if self.voice is None:
            return f"the commune's voice, {espeak_version()}, Piper {piper_version()}"
        return f"{type(self.voice).__name__} {self.voice.name} {self.voice.version}"

    def record(self, script: Script, order: RecordingOrder) -> tuple[dict[str, bytes], int]:
        """Return the recording of *script* as a file of each kind, and its length in whole seconds, rounded up.

        Raise `NoVoice` where the voice is not on this machine, and `OSError` where it fails.
        """
        voice = self._voice(order)
        sound = spoken(script, order.pace, voice)
        return levelled(sound, _tags(order, voice)), math.ceil(len(sound) / RATE)

    def record_track(self, track: Track, order: RecordingOrder) -> bytes:
        """Return the recording of *track* as a file for simple players (`player_files`).

        Raise `NoVoice` where the voice is not on this machine, and `OSError` where it fails, or where the signal tune
        is no sound.
        """
        voice = self._voice(order)
        if self.store is None:
            return _track_file(track, order, voice)
        jingle = order.pace.jingle if track.is_tune else None
        tune = sha256(order.media.get(jingle.file, b"")).hexdigest() if jingle else ""
        words = [[one.reading.text for one in paragraph] for paragraph in track.paragraphs()]
        pace = order.pace
        pauses = pace.syllables_per_minute, pace.pause_sentence_seconds, pace.pause_paragraph_seconds
        tags = sorted(_tags(order, voice).items())
        decided_by = ("track", words, track.is_tune, tune, pauses, tags, voice.name, voice.version, self.program)
        key = sha256(repr(decided_by).encode()).hexdigest()
        return self.store.recall(key, lambda: _track_file(track, order, voice))

    def _voice(self, order: RecordingOrder) -> Voice:
        return RememberedVoice(self.voice or voice_of(order.pace.voice, order.media), self.store, self.program)


def spoken(script: Script, pace: Broadcast, voice: Voice) -> Sound:
    """Return *script* spoken by *voice* with the commune's pauses, and a signal tone before and after.

    Raise `NoVoice` where the voice is not on this machine, and `OSError` where it fails.
    """
    sentences = [sentence.reading.text for sentence in script.sentences()]
    sounds = iter(voice.speak(sentences, pace.syllables_per_minute))
    tone, words = signal_tone(_TONE_LEVEL), _with_pauses(tuple(script.paragraphs()), pace, sounds)
    return joined((tone, silence(_AFTER_TONE), *words, silence(_AFTER_TONE), tone))


def _track_file(track: Track, order: RecordingOrder, voice: Voice) -> bytes:
    """Return *track* spoken by *voice*; as the signal tune, that of the commune, or our own tone where it has none."""
    pace = order.pace
    if track.is_tune:
        heard = tune_of(order.media, pace.jingle.file) if pace.jingle else signal_tone(_TONE_LEVEL)
    else:
        sounds = iter(voice.speak([one.reading.text for one in track.sentences()], pace.syllables_per_minute))
        heard = joined(_with_pauses(track.paragraphs(), pace, sounds))
    tags = _tags(order, voice)

    def made(ceiling: float) -> dict[str, bytes]:
        return {"mp3": for_players([heard], ceiling, tags)}

    return below_ceiling(made)["mp3"]


def levelled(sound: Sound, tags: Mapping[str, str]) -> dict[str, bytes]:
    """Return *sound* as a file of each kind, whose true peaks stay below the ceiling, encoded as they are."""

    def made(ceiling: float) -> dict[str, bytes]:
        level = normalised(sound, ceiling=ceiling)
        return {kind: encoded(level, kind, tags) for kind in FORMATS}

    return below_ceiling(made)


def below_ceiling(made: Callable[[float], dict[str, bytes]]) -> dict[str, bytes]:
    """Return the files that *made* returns for a ceiling at which their true peaks stay below ours, encoded.

    Raise `AssertionError` where the peaks of a file do not get low enough.
    """
    ceiling = CEILING_DBTP - _MARGIN
    for _ in range(_ATTEMPTS):
        files = made(ceiling)
        over = max(true_peak(decoded(content)) for content in files.values()) - CEILING_DBTP
        if over <= 0:
            return files
        ceiling -= over + 0.1
    raise AssertionError(f"peaks cannot be held below {CEILING_DBTP} dBTP")


def _tags(order: RecordingOrder, voice: Voice) -> dict[str, str]:
    """Return the tags of a file: who speaks, and by whose leave."""
    named = order.pace.voice
    return {**order.tags, "comment": ", ".join(filter(None, (voice.name, named.licence if named else "")))}


def _with_pauses(paragraphs: Iterable[SpokenParagraph], pace: Broadcast, sounds: Iterator[Sound]) -> Iterator[Sound]:
    for place, paragraph in enumerate(paragraphs):
        if place:
            yield silence(float(pace.pause_paragraph_seconds))
        for number in range(len(paragraph)):
            if number:
                yield silence(float(pace.pause_sentence_seconds))
            yield next(sounds)
