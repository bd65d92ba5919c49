import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.audio.sound import RATE, at_rate, joined, signal_tone, silence, trimmed


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100])
def test_a_tone_keeps_its_pitch_and_height_at_another_rate(rate: int) -> None:
    made = at_rate(np.sin(2 * np.pi * 440 * np.arange(rate) / rate), rate)
    ideal = np.sin(2 * np.pi * 440 * np.arange(len(made)) / RATE)

    assert np.max(np.abs(made[1000:40_000] - ideal[1000:40_000])) < 0.01


@given(st.floats(0, 1), st.floats(0, 1))
def test_silence_before_and_after_is_cut_and_nothing_else(before: float, after: float) -> None:
    tone = np.sin(np.arange(4_800) / 7.0)

    assert abs(len(trimmed(joined((silence(before), tone, silence(after))))) - len(tone)) <= 2


def test_a_signal_tone_begins_and_ends_softly() -> None:
    tone = signal_tone(0.1)

    assert abs(tone[0]) < 0.001
    assert abs(tone[-1]) < 0.001
    assert 1 < len(tone) / RATE < 2
