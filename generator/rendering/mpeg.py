"""Frames of MP3: files of one kind joined into one, without encoding them again (ISO/IEC 11172-3; ID3v2.3, 3.1)."""

from collections.abc import Sequence

from generator.units import Seconds

_HEAD_OF_TAG = 10
_BIT_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)  # kbit/s, MPEG-1 layer III
_SAMPLE_RATES = (44_100, 48_000, 32_000)
_SYNC = (0xFF, 0xFA)  # of MPEG-1 layer III, whether or not a checksum follows
_INFO = (b"Info", b"Xing")  # an encoder's note about the whole file, in a first frame that is silent
_WITHIN = 64  # bytes from the beginning of a frame in which that note begins
SAMPLES_OF_A_FRAME = 1152
REST: Seconds = 2.0
"""How long a file for simple players is silent before and after what is heard."""
REST_FRAMES = int(REST * _SAMPLE_RATES[0] / SAMPLES_OF_A_FRAME) - 1
"""So many frames at the end of such a file are silent alone: a sound reaches into the frame behind its own."""


def frames_of(mp3: bytes) -> list[bytes]:
    """Return the frames of sound in *mp3*, without its tag and without the encoder's note.

    Raise `ValueError` where something else stands between them.
    """
    place, frames = _after_tag(mp3), []
    while place + 4 <= len(mp3):
        head = mp3[place : place + 4]
        bits, rate = head[2] >> 4, (head[2] >> 2) & 3
        if head[0] != _SYNC[0] or head[1] & 0xFE != _SYNC[1] or bits not in range(1, 15) or rate == 3:
            raise ValueError(place)
        length = 144_000 * _BIT_RATES[bits] // _SAMPLE_RATES[rate] + ((head[2] >> 1) & 1)
        frames.append(mp3[place : place + length])
        place += length
    return frames[1:] if frames and any(note in frames[0][:_WITHIN] for note in _INFO) else frames


def joined_frames(files: Sequence[bytes], cut: int = 0) -> bytes:
    """Return the sound of *files* one after the other, with the tag of the first one.

    Each begins and ends in silence, and an encoder begins each file with an empty reservoir of bits: the joint cannot
    be heard. The last *cut* frames of each file but the last one are left out, if it has more: no frame that is left
    takes bits from a later one. The note about the whole file is left out, since it would be that of one part.
    """
    found = [frames_of(file) for file in files]
    kept = [frames[: max(1, len(frames) - cut)] for frames in found[:-1]]
    return b"".join((files[0][: _after_tag(files[0])], *(frame for frames in (*kept, *found[-1:]) for frame in frames)))


def seconds_of_file(mp3: bytes) -> float:
    """Return how long *mp3* is heard, in seconds."""
    frames = frames_of(mp3)
    return len(frames) * SAMPLES_OF_A_FRAME / _SAMPLE_RATES[(frames[0][2] >> 2) & 3] if frames else 0.0


def _after_tag(mp3: bytes) -> int:
    """Return where the sound of *mp3* begins, after its tag."""
    if mp3[:3] != b"ID3":
        return 0
    size = 0
    for byte in mp3[6:_HEAD_OF_TAG]:
        size = size << 7 | (byte & 0x7F)
    return _HEAD_OF_TAG + size
