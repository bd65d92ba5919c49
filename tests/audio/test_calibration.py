from pathlib import Path

import numpy as np
import pytest
import soundfile

from generator.audio.calibration import calibrate, speech_seconds
from generator.audio.sound import RATE, Sound, joined, silence
from generator.audio.voices import Espeak

TEXT = "Kính thưa bà con.\nGọi 1022 trước 17h30.\n"


def talk(seconds: float, level: float = 0.1) -> Sound:
    return np.random.default_rng(2).standard_normal(round(seconds * RATE)) * level


def hiss(sound: Sound) -> Sound:
    return sound + np.random.default_rng(3).standard_normal(len(sound)) * 0.001


def test_pauses_are_not_counted_however_many() -> None:
    sound = hiss(joined((silence(1), talk(2), silence(1.5), talk(3), silence(2))))

    assert speech_seconds(sound, RATE) == pytest.approx(5.0, abs=0.1)


def test_the_short_silence_of_a_consonant_belongs_to_speech() -> None:
    sound = hiss(joined((silence(1), talk(1), silence(0.1), talk(1), silence(1))))

    assert speech_seconds(sound, RATE) == pytest.approx(2.1, abs=0.1)


def test_talk_without_a_pause_is_all_speech_and_silence_none() -> None:
    assert speech_seconds(talk(2), RATE) == pytest.approx(2.0, abs=0.05)
    assert speech_seconds(silence(2), RATE) == 0


@pytest.mark.parametrize("kind", ["wav", "mp3"])
def test_a_recording_gives_the_rate_of_its_reader(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"bai.{kind}"
    sounds = Espeak().speak(["Kính thưa bà con.", "Gọi một không hai hai trước mười bảy giờ ba mươi phút."], 200)
    soundfile.write(file, joined((silence(0.5), sounds[0], silence(1.5), sounds[1], silence(0.5))), RATE)

    rate = calibrate(file, TEXT)

    assert rate.syllables == 16
    assert rate.seconds > rate.speech_seconds
    assert rate.per_minute == pytest.approx(200, rel=0.15)


@pytest.mark.parametrize(("sound", "text"), [(silence(1), TEXT), (talk(1), " \n")])
def test_what_cannot_be_measured_is_refused(sound: Sound, text: str, tmp_path: Path) -> None:
    file = tmp_path / "bai.wav"
    soundfile.write(file, sound, RATE)

    with pytest.raises(ValueError, match="Tệp"):
        calibrate(file, text)


def test_what_is_no_recording_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "bai.wav"
    file.write_bytes(b"no sound at all")

    with pytest.raises(ValueError, match="MP3"):
        calibrate(file, TEXT)
    with pytest.raises(FileNotFoundError):
        calibrate(tmp_path / "khong-co.wav", TEXT)
