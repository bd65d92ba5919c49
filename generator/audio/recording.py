"""A library and a voice → a sound file of each kind for every script, and how long each really takes."""

import math
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath

from generator.artifacts import Artifact, Recordings, valued
from generator.audio.files import FORMATS, decoded, encoded
from generator.audio.loudness import CEILING_DBTP, normalised, true_peak
from generator.audio.sound import RATE, Sound, joined, signal_tone, silence
from generator.audio.voices import Voice
from generator.model import Broadcast, Library
from generator.said import Fill, plain, unmarked
from generator.text.script import Piece, Script, pieces, script_of

FOLDER = PurePosixPath("broadcast")
FILE = "audio"
_TONE_LEVEL = 0.1
_AFTER_TONE = 0.7
_MARGIN = 1.0  # dB below the ceiling to begin with: encoding moves peaks
_ATTEMPTS = 8


def record(library: Library, voice: Voice, progress: Callable[[str, int, int], None]) -> Recordings:
    """Return the recordings of all that is read aloud in *library*, which is settled."""
    artifacts: list[Artifact] = []
    seconds: dict[str, int] = {}
    planned = tuple(pieces(library))
    for number, piece in enumerate(planned, 1):
        words = Fill(library.facts)
        script = script_of(piece, library, words)
        sound = spoken(script, library.commune.broadcast, voice)
        seconds[piece.slug] = math.ceil(len(sound) / RATE)
        told = {
            "title": script.programme.title,
            "artist": words(library.commune.organisation),
            "album": f"Loa phát thanh {words(library.commune.name)}",
        }
        tags = {name: plain(text) for name, text in told.items()}
        files = levelled(sound, {**tags, "comment": voice.name, "date": f"{piece.document.updated:%Y-%m-%d}"})
        facts = valued(unmarked("".join((*told.values(), script.marks))).facts, library.facts)
        artifacts += [_artifact(piece, kind, content, library, facts) for kind, content in files.items()]
        progress("audio", number, len(planned))
    return Recordings(tuple(artifacts), seconds)


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


def _artifact(
    piece: Piece, kind: str, content: bytes, library: Library, facts: tuple[tuple[str, str], ...]
) -> Artifact:
    return Artifact(
        FOLDER / piece.slug / f"{FILE}.{kind}",
        content,
        "script",
        f"Bài đọc, tệp {kind.upper()}",
        sources=(str(piece.document.places.path), str(library.facts.places.path)),
        facts=facts,
    )
