"""Loudness is compared with what the standards say of known signals (EBU Tech 3341, ITU-R BS.1770-4)."""

import numpy as np
import pytest

from generator.audio.loudness import loudness, normalised, true_peak
from generator.audio.sound import RATE, Sound, silence


def sine(decibels: float, seconds: float = 5.0, pitch: float = 997.0, phase: float = 0.0) -> Sound:
    time = np.arange(round(seconds * RATE)) / RATE
    return np.asarray(10 ** (decibels / 20) * np.sin(2 * np.pi * pitch * time + phase))


def speechlike(seconds: float = 8.0) -> Sound:
    """Return noise in bursts with rare high peaks, as speech has."""
    noise = np.random.default_rng(1).standard_normal(round(seconds * RATE)) * 0.05
    time = np.arange(len(noise)) / RATE
    bursts = np.clip(np.sin(2 * np.pi * 3 * time), 0, 1)
    return np.asarray(noise * bursts * (1 + 8 * (np.arange(len(noise)) % 9600 < 60)))


@pytest.mark.parametrize("decibels", [-23.0, -33.0, -16.0])
def test_a_sine_of_one_channel_is_three_decibels_below_its_peak(decibels: float) -> None:
    """BS.1770-4: a 997 Hz sine at 0 dB full scale in one channel reads −3.01 LUFS."""
    assert loudness(sine(decibels)) == pytest.approx(decibels - 3.01, abs=0.05)


def test_pauses_do_not_count() -> None:
    """EBU Tech 3341, cases 3 and 4: what is far softer is gated out."""
    loud = sine(-20)

    assert loudness(np.concatenate((loud, silence(20), sine(-60)))) == pytest.approx(loudness(loud), abs=0.2)


@pytest.mark.parametrize("phase", [0.0, np.pi / 8, np.pi / 4])
def test_a_peak_between_samples_is_found(phase: float) -> None:
    """EBU Tech 3341, case 15 and after: a sine at a quarter of the rate; its samples may miss the peaks by 3 dB."""
    assert true_peak(sine(-6, pitch=RATE / 4, phase=phase)) == pytest.approx(-6.0, abs=0.25)


@pytest.mark.parametrize("level", [0.02, 0.3, 3.0])
def test_speech_comes_out_as_loud_as_asked_and_never_clips(level: float) -> None:
    made = normalised(speechlike() * level)

    assert loudness(made) == pytest.approx(-16.0, abs=0.15)
    assert true_peak(made) <= -0.95


def test_one_gain_alone_would_have_clipped() -> None:
    sound = speechlike()

    assert true_peak(sound) + (-16.0 - loudness(sound)) > 0


def test_silence_stays_silence() -> None:
    assert loudness(silence(3)) == float("-inf")
    assert not normalised(silence(1)).any()
