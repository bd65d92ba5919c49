"""Sound → the bytes of MP3 and Ogg Opus files, tagged, the same bytes every time."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

import numpy as np
import soundfile

from generator.audio.sound import RATE, Sound

FORMATS = {"mp3": ("MP3", "MPEG_LAYER_III"), "opus": ("OGG", "OPUS")}
_FRAMES = {"title": b"TIT2", "artist": b"TPE1", "album": b"TALB", "comment": b"COMM", "date": b"TDRC"}
_SERIAL = 0x746C  # a number that tells streams in one file apart; there is only one


def encoded(samples: Sound, kind: str, tags: Mapping[str, str]) -> bytes:
    """Return *samples* as a file of *kind* (“mp3” or “opus”) with *tags* (title, artist, album, comment, date)."""
    container, codec = FORMATS[kind]
    out = BytesIO()
    with soundfile.SoundFile(out, "w", RATE, 1, codec, format=container) as file:
        for name, value in tags.items() if container == "OGG" else ():
            setattr(file, name, value)
        file.write(samples)
    content = out.getvalue()
    return _with_fixed_serial(content) if container == "OGG" else _id3(tags) + _without_id3(content)


def decoded(content: bytes) -> Sound:
    """Return the sound that a player makes of *content*, which is at `RATE`."""
    samples, rate = soundfile.read(BytesIO(content), dtype="float64", always_2d=True)
    assert rate == RATE, rate
    return np.asarray(samples[:, 0])


def _id3(tags: Mapping[str, str]) -> bytes:
    """Return *tags* as ID3v2.4 in UTF-8: libsndfile writes UTF-8 and calls it Latin-1, so players show rubbish."""
    frames = b"".join(_frame(_FRAMES[name], value) for name, value in tags.items())
    return b"ID3\x04\x00\x00" + _seven_bits(len(frames)) + frames


def _frame(name: bytes, value: str) -> bytes:
    # A comment has a language and a short description in front; 3 stands for UTF-8.
    lead = b"\x03vie\x00" if name == b"COMM" else b"\x03"
    body = lead + value.encode()
    return name + _seven_bits(len(body)) + bytes(2) + body


def _seven_bits(number: int) -> bytes:
    return bytes((number >> shift) & 0x7F for shift in (21, 14, 7, 0))


def _without_id3(mp3: bytes) -> bytes:
    if mp3[:3] != b"ID3":
        return mp3
    size = sum(byte << shift for byte, shift in zip(mp3[6:10], (21, 14, 7, 0), strict=True))
    return mp3[10 + size :]


def _with_fixed_serial(ogg: bytes) -> bytes:
    """Return *ogg* with the random number in its pages replaced (RFC 3533, 6), and their checksums made anew."""
    return b"".join(_restamped(page) for page in _pages(ogg))


def _pages(ogg: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(ogg):
        assert ogg[at : at + 4] == b"OggS"
        segments = ogg[at + 26]
        size = 27 + segments + sum(ogg[at + 27 : at + 27 + segments])
        yield ogg[at : at + size]
        at += size


def _restamped(page: bytes) -> bytes:
    blank = page[:14] + struct.pack("<I", _SERIAL) + page[18:22] + bytes(4) + page[26:]
    return blank[:22] + struct.pack("<I", _checksum(blank)) + blank[26:]


def _checksum(page: bytes) -> int:
    """Return the checksum of RFC 3533: that of zip files with every bit order turned round, begun and ended at zero."""
    mirrored = zlib.crc32(page.translate(_MIRROR), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)


_MIRROR = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
