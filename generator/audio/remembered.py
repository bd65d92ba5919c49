"""A voice that remembers: each sentence is spoken once, and kept by voice, its version, words, pace and program."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from generator.audio.files import packed, unpacked
from generator.audio.sound import RATE, Sound
from generator.audio.voices import Voice
from generator.memory.store import Store


class _NotSpokenYet(Exception):  # noqa: N818 - it says what is the case
    """Nobody has spoken the sentence yet."""


@dataclass(frozen=True, slots=True)
class RememberedVoice:
    """The *voice*, whose sentences are kept in *store*, if there is one, for *program*, the digest of all code."""

    voice: Voice
    store: Store | None
    program: str

    @property
    def name(self) -> str:
        """Return the name of the voice."""
        return self.voice.name

    @property
    def version(self) -> str:
        """Return what decides, beside the name, how the voice sounds."""
        return self.voice.version

    def speak(self, sentences: Sequence[str], per_minute: int) -> list[Sound]:
        """Return each of *sentences* as sound, as `Voice.speak` does; only those are spoken that are not known.

        What was spoken now is returned as it will be from the store: the same samples every time, and without one.
        """
        if self.store is None:
            return [unpacked(packed(sound)) for sound in self.voice.speak(sentences, per_minute)]
        version = self.voice.version
        keys = {sentence: self._key(sentence, per_minute, version) for sentence in sentences}
        known = {sentence: _known(self.store, key) for sentence, key in keys.items()}
        new = [sentence for sentence, content in known.items() if content is None]
        for sentence, sound in zip(new, self.voice.speak(new, per_minute) if new else (), strict=True):
            known[sentence] = self.store.recall(keys[sentence], lambda sound=sound: packed(sound))  # type: ignore[misc]  # mypy knows no default of a lambda
        return [unpacked(known[sentence] or b"") for sentence in sentences]

    def _key(self, sentence: str, per_minute: int, version: str) -> str:
        return sha256(
            repr(("speech", self.voice.name, version, sentence, per_minute, RATE, self.program)).encode()
        ).hexdigest()


def _known(store: Store, key: str) -> bytes | None:
    """Return what *store* has for *key*, or None."""

    def not_yet() -> bytes:
        raise _NotSpokenYet

    try:
        return store.recall(key, not_yet)
    except _NotSpokenYet:
        return None
