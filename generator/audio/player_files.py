"""Sound → files that the simplest players play: speakers on a trolley, with a USB stick in them.

MP3 of a constant 128 kbit/s, 44,100 samples a second, one channel; ID3v2.3 in UTF-16 with a byte order mark, which
older players know (they do not know v2.4, nor UTF-8); no picture. Two seconds of silence stand before and after, since
amplifiers wake late.
"""

from collections.abc import Iterable, Mapping
from io import BytesIO

import numpy as np
import soundfile
from mutagen.id3 import Encoding

from generator.audio.files import tagged
from generator.audio.loudness import normalised
from generator.audio.sound import RATE, Sound, at_rate, joined, silence
from generator.messages import operator
from generator.rendering.mpeg import REST
from generator.units import Seconds

PLAYER_RATE = 44_100
LONGEST_TUNE: Seconds = 60.0
_LEVEL = 2 / 3  # of compression: libsndfile 1.2 takes 320 − ⅔ · (320 − 32) = 128 kbit/s for it (mpeg_l3_encode.c)

_TURNED_DOWN = 0.95  # what LAME makes of the level at 128 kbit/s (presets.c): measured, tests/audio checks it


def for_players(parts: Iterable[Sound], ceiling: float, tags: Mapping[str, str]) -> bytes:
    """Return *parts* one after the other as a file with *tags* (see `files.encoded`), silent at both ends.

    Each part is made as loud as the other, without true peaks above *ceiling* dBTP before it is encoded.
    """
    rest = silence(REST)
    levelled = (_within_silence(part, ceiling) for part in parts)
    heard = at_rate(joined((rest, *levelled, rest)), RATE, PLAYER_RATE)
    out = BytesIO()
    with soundfile.SoundFile(
        out,
        "w",
        PLAYER_RATE,
        1,
        "MPEG_LAYER_III",
        format="MP3",
        compression_level=_LEVEL,
        bitrate_mode="CONSTANT",
    ) as file:
        file.write(heard / _TURNED_DOWN)
    return tagged(out, tags, Encoding.UTF16, version=3)


def _within_silence(part: Sound, ceiling: float) -> Sound:
    """Return *part* as loud as it has to be where silence stands around it: its ends count less then (BS.1770)."""
    rest = silence(REST)
    return normalised(joined((rest, part, rest)), ceiling=ceiling)[len(rest) : len(rest) + len(part)]


def tune_of(media: Mapping[str, bytes], name: str) -> Sound:
    """Return the signal tune *name* of *media*.

    Raise `OSError` where it is no sound, or longer than `LONGEST_TUNE`.
    """
    try:
        samples, rate = soundfile.read(BytesIO(media[name]), dtype="float64", always_2d=True)
    except (KeyError, soundfile.LibsndfileError):
        raise OSError(operator.no_tune(name)) from None
    if not len(samples) or len(samples) > LONGEST_TUNE * rate:
        raise OSError(operator.tune_too_long(name, round(len(samples) / rate), round(LONGEST_TUNE)))
    return at_rate(np.asarray(samples.mean(axis=1)), rate)
