"""Sound as numbers: one channel at 48,000 samples a second. It can be resampled, trimmed and joined."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from generator.units import Seconds

RATE = 48_000
"""Samples a second: the rate of Opus (RFC 6716), which every player supports."""

Sound = NDArray[np.float64]
"""The samples, from −1 to 1."""

_QUIET = 10 ** (-50 / 20)  # −50 dB
_FADE: Seconds = 0.008
_TONE = ((659.26, 0.0), (880.0, 0.35))  # pitches in Hz and their starts in seconds: e2, a2, as at a railway station
_TONE_SECONDS: Seconds = 1.4


def at_rate(samples: Sound, rate: int, wanted: int = RATE) -> Sound:
    """Return *samples*, of which there are *rate* a second, resampled to *wanted* a second without aliasing."""
    if rate == wanted or not len(samples):
        return samples
    padded = np.concatenate((samples, np.zeros(rate // 50)))  # the transform is circular: keep end and start apart
    count = round(len(padded) * wanted / rate)
    spectrum = np.fft.rfft(padded)
    moved = np.zeros(count // 2 + 1, dtype=complex)
    both = min(len(moved), len(spectrum))
    moved[:both] = spectrum[:both]
    return np.fft.irfft(moved, count) * (count / len(padded))


def trimmed(samples: Sound) -> Sound:
    """Return *samples* without the silence before and after, with a short fade at both ends."""
    loud = np.flatnonzero(np.abs(samples) > _QUIET * max(float(np.max(np.abs(samples), initial=0.0)), _QUIET))
    if not len(loud):
        return samples[:0]
    inside = samples[loud[0] : loud[-1] + 1].copy()
    fade = min(len(inside) // 2, int(_FADE * RATE))
    ramp = np.linspace(0.0, 1.0, fade, endpoint=False)
    inside[:fade] *= ramp
    inside[len(inside) - fade :] *= ramp[::-1]
    return inside


def silence(seconds: Seconds) -> Sound:
    """Return silence of *seconds*."""
    return np.zeros(round(seconds * RATE))


def joined(parts: Iterable[Sound]) -> Sound:
    """Return *parts* one after the other."""
    return np.concatenate((np.zeros(0), *parts))


def signal_tone(level: float) -> Sound:
    """Return the signal tone that begins and ends a recording; *level* is its root mean square at the loudest."""
    time = np.arange(round(_TONE_SECONDS * RATE)) / RATE
    tone = np.zeros_like(time)
    for pitch, begins in _TONE:
        since = np.maximum(time - begins, 0.0)
        attack = np.minimum(since / 0.01, 1.0)
        tone += attack * np.exp(-3.5 * since) * np.sin(2 * np.pi * pitch * since) * (time >= begins)
    end = np.minimum((_TONE_SECONDS - time) / 0.05, 1.0)
    return np.asarray(tone * end * level * np.sqrt(2))
