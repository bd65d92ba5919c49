"""Check the voice and the signal tune that commune.yaml names: they are there, Vietnamese, clear, and may be used.

What a Piper voice is stands in its settings, name.onnx.json (Piper, docs/TRAINING.md: audio.sample_rate, espeak.voice;
voices of the Piper project also have language.code).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.disk.files import json_in
from generator.messages import voices as messages
from generator.messages.library import unknown_file
from generator.model import ESPEAK_VOICES, Location, MachineVoice
from generator.source import Position

_CLEAR_RATE = 16_000
"""Samples a second below which consonants are lost: as a wide-band telephone (ITU-T G.722)."""
_RATES = (8_000, 192_000)
_STARTS_OF_SOUNDS = (b"ID3", b"fLaC", b"OggS")
_MPEG_SYNC = 0xE0  # the upper three bits of a frame's second byte (ISO/IEC 11172-3)
_IR_VERSION = b"\x08"  # the first field of an ONNX file, a number (onnx.proto3, ModelProto)


def check_voices(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield what is wrong with the voice and the signal tune of the commune."""
    commune, media = context.written.commune, context.written.media
    voice, jingle = commune.broadcast.voice, commune.broadcast.jingle

    def at(*fields: str) -> Position:
        location: Location = ("broadcast", *fields)
        return commune.places.at(location)

    if voice and not voice.is_piper and voice.name not in ESPEAK_VOICES:
        yield messages.unknown_voice(at("voice", "name"), voice.name, ESPEAK_VOICES)
    elif voice and voice.is_piper:
        yield from _piper_voice(at("voice", "name"), voice, media)
    if jingle and jingle.file not in media:
        yield unknown_file(at("jingle", "file"), jingle.file, media)
    elif jingle and not _is_sound(media[jingle.file]):
        yield messages.not_a_jingle(at("jingle", "file"), jingle.file)


def _piper_voice(at: Position, voice: MachineVoice, media: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    if voice.licence is None:
        yield messages.voice_without_licence(at, voice.name)
    if voice.name not in media:
        yield unknown_file(at, voice.name, media)
        return
    if not media[voice.name].startswith(_IR_VERSION):
        yield messages.not_a_voice(at, voice.name)
    settings = _settings(media.get(voice.settings, b""))
    if settings is None:
        yield messages.voice_without_settings(at, voice.settings)
        return
    spoken = [_text_in(settings, "language", "code"), _text_in(settings, "espeak", "voice")]
    language = next(filter(None, spoken), "")
    if not language.lower().startswith("vi"):
        yield messages.voice_not_vietnamese(at, language)
    rate = _part_of(settings, "audio", "sample_rate")
    if type(rate) is not int or not _RATES[0] <= rate <= _RATES[1]:
        yield messages.voice_without_rate(at)
    elif rate < _CLEAR_RATE:
        yield messages.rough_voice(at, rate)


def _settings(content: bytes) -> Mapping[str, Any] | None:
    try:
        settings = json_in(content)
    except ValueError:
        return None
    return settings if isinstance(settings, dict) else None


def _part_of(settings: Mapping[str, Any], part: str, key: str) -> object:
    found = settings.get(part)
    return found.get(key) if isinstance(found, dict) else None


def _text_in(settings: Mapping[str, Any], part: str, key: str) -> str:
    found = _part_of(settings, part, key)
    return found if isinstance(found, str) else ""


def _is_sound(content: bytes) -> bool:
    """Return whether *content* begins as a file of one of the kinds that libsndfile reads."""
    if content.startswith(_STARTS_OF_SOUNDS) or (content[:4] == b"RIFF" and content[8:12] == b"WAVE"):
        return True
    return len(content) > 2 and content[0] == 0xFF and content[1] & _MPEG_SYNC == _MPEG_SYNC
