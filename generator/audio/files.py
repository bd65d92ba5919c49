"""Sound → the bytes of MP3 and Ogg Opus files with tags, the same bytes every time."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from typing import Any

import numpy as np
import soundfile
from mutagen.id3 import COMM, ID3, TALB, TDRC, TIT2, TPE1, Encoding, ID3NoHeaderError, delete
from mutagen.ogg import OggPage

from generator.audio.sound import RATE, Sound

FORMATS = {"mp3": ("MP3", "MPEG_LAYER_III"), "opus": ("OGG", "OPUS")}
_FRAMES: Mapping[str, Callable[..., Any]] = {
    "title": TIT2,
    "artist": TPE1,
    "album": TALB,
    "comment": COMM,
    "date": TDRC,
}
_SERIAL = 0x746C  # distinguishes the streams in a file; ours have only one


def encoded(samples: Sound, kind: str, tags: Mapping[str, str]) -> bytes:
    """Return *samples* as a file of *kind* (“mp3” or “opus”) with *tags* (title, artist, album, comment, date)."""
    container, codec = FORMATS[kind]
    out = BytesIO()
    with soundfile.SoundFile(out, "w", RATE, 1, codec, format=container) as file:
        for name, value in tags.items() if container == "OGG" else ():
            setattr(file, name, value)
        file.write(samples)
    return _with_fixed_serial(out) if container == "OGG" else tagged(out, tags)


def as_wave(samples: Sound) -> bytes:
    """Return *samples* as a WAV file of 16 bits: it is made at once, and every browser plays it."""
    out = BytesIO()
    soundfile.write(out, samples, RATE, "PCM_16", format="WAV")
    return out.getvalue()


def packed(samples: Sound) -> bytes:
    """Return *samples* as a FLAC file of 24 bits, which loses nothing that can be heard; nothing for no samples."""
    out = BytesIO()
    if len(samples):
        soundfile.write(out, samples, RATE, "PCM_24", format="FLAC")
    return out.getvalue()


def unpacked(content: bytes) -> Sound:
    """Return the samples that `packed` made *content* of."""
    return decoded(content) if content else np.zeros(0)


def decoded(content: bytes) -> Sound:
    """Return the sound that a player makes of *content*, a file, at its own number of samples a second."""
    samples, _ = soundfile.read(BytesIO(content), dtype="float64", always_2d=True)
    return np.asarray(samples[:, 0])


def tagged(mp3: BytesIO, tags: Mapping[str, str], encoding: int = Encoding.UTF8, *, version: int = 4) -> bytes:
    """Return *mp3* with *tags* as ID3v2 of that *version*: libsndfile labels its UTF-8 as Latin-1, which is garbled."""
    with suppress(ID3NoHeaderError):
        delete(mp3)
    frames = ID3()
    for name, value in tags.items():
        more = {"lang": "vie", "desc": ""} if name == "comment" else {}
        frames.add(_FRAMES[name](encoding=encoding, text=value, **more))
    if version == 3:
        frames.update_to_v23()
        for frame in frames.values():
            frame.encoding = encoding
    mp3.seek(0)
    frames.save(mp3, v1=0, v2_version=version, padding=lambda _info: 0)
    return mp3.getvalue()


def _with_fixed_serial(ogg: BytesIO) -> bytes:
    """Return *ogg* with a fixed serial number in its pages instead of a random one, and new checksums (RFC 3533, 6)."""
    ogg.seek(0)
    pages = []
    with suppress(EOFError):
        while True:
            page = OggPage(ogg)
            page.serial = _SERIAL
            pages.append(page.write())
    return b"".join(pages)
