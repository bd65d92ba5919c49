from pathlib import Path

import pytest

from generator.audio.calibration import speech_seconds
from generator.audio.sound import RATE
from generator.audio.voices import Espeak, NoVoice, Piper
from generator.speech import count_syllables

BEEP = Path(__file__).with_name("beep.onnx")
SENTENCES = (
    "Kính thưa bà con.",
    "Mai mất nước từ tám giờ đến mười sáu giờ ba mươi phút, bà con trữ nước từ tối hôm nay.",
    "Số điện thoại là một chín chín chín.",
    "Thấy đèn đường hỏng, cống tắc, rác đổ sai chỗ thì bà con báo ngay cho xã.",
)


def test_espeak_gives_a_sound_for_each_sentence_longer_ones_longer() -> None:
    lengths = [len(sound) / RATE for sound in Espeak().speak(SENTENCES, 200)]

    assert len(lengths) == len(SENTENCES)
    assert lengths[0] < lengths[2] < lengths[3] < lengths[1]


@pytest.mark.parametrize("rate", [150, 200, 250])
def test_espeak_keeps_about_the_pace_that_was_asked_for(rate: int) -> None:
    sounds = Espeak().speak(SENTENCES, rate)

    seconds = sum(speech_seconds(sound, RATE) for sound in sounds)
    assert sum(map(count_syllables, SENTENCES)) * 60 / seconds == pytest.approx(rate, rel=0.12)


def test_a_piper_voice_is_loaded_from_the_users_file() -> None:
    """beep.onnx is a voice of half a kilobyte made for this test: one beep, as long as there are phonemes."""
    short, long = Piper(BEEP).speak(("Xin chào.", "Xin chào bà con xã An Bình Mẫu."), 200)

    assert 0.2 < len(short) / RATE < len(long) / RATE < 3


def test_a_voice_that_is_not_there_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoVoice, match=r"\.onnx\.json"):
        Piper(tmp_path / "giong.onnx").speak(SENTENCES, 200)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoVoice, match="apt-get install -y espeak-ng"):
        Espeak().speak(SENTENCES, 200)
