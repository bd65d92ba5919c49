from io import BytesIO

import numpy as np
import pytest
import soundfile

from generator.audio.files import FORMATS, decoded, encoded
from generator.audio.sound import RATE, Sound

TAGS = {
    "title": "Cầu Đông bị sụt, cấm mọi xe qua",
    "artist": "Ủy ban nhân dân xã An Bình Mẫu",
    "album": "Loa phát thanh",
    "comment": "espeak-ng (vi)",
    "date": "2026-11-23",
}


def tone(seconds: float = 3.0) -> Sound:
    return np.asarray(0.3 * np.sin(2 * np.pi * 440 * np.arange(round(seconds * RATE)) / RATE))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_holds_the_sound_on_one_channel(kind: str) -> None:
    content = encoded(tone(), kind, TAGS)

    assert soundfile.info(BytesIO(content)).channels == 1
    assert len(decoded(content)) / RATE == pytest.approx(3.0, abs=0.1)
    assert np.sqrt(np.mean(decoded(content) ** 2)) == pytest.approx(0.3 / np.sqrt(2), rel=0.05)


@pytest.mark.parametrize("kind", FORMATS)
def test_tags_keep_every_mark(kind: str) -> None:
    content = encoded(tone(), kind, TAGS)

    for value in TAGS.values():
        assert value.encode() in content
    if kind == "opus":
        with soundfile.SoundFile(BytesIO(content)) as file:
            assert file.title == TAGS["title"]


def test_an_mp3_says_that_its_tags_are_in_utf8() -> None:
    content = encoded(tone(), "mp3", TAGS)

    assert content.startswith(b"ID3\x04\x00")
    assert content.count(b"ID3") == 1
    title = TAGS["title"].encode()
    utf8 = 3  # ID3v2.4, section 4: the encoding stands before the text, an empty byte behind it
    assert b"TIT2" + bytes((0, 0, 0, len(title) + 2, 0, 0, utf8)) + title + b"\0" in content


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_sound_is_the_same_bytes(kind: str) -> None:
    assert encoded(tone(), kind, TAGS) == encoded(tone(), kind, TAGS)
