"""Sounds → their loudness, and sounds of equal loudness without clipping.

Loudness is that of ITU-R BS.1770-4 (K-weighted, gated), which EBU R 128 uses as well. The true peak is measured with
four times the samples, as in annex 2. A single gain is not enough: speech at −16 LUFS has peaks above full scale, so a
limiter that looks ahead holds them down.
"""

import numpy as np

from generator.audio.sound import RATE, Sound

TARGET_LUFS = -16.0
"""Our own choice: no rule for the loudspeakers of communes was found."""
CEILING_DBTP = -1.0
"""The highest true peak that EBU R 128 allows."""

# BS.1770-4, annex 1, tables 1 and 2, for 48 kHz.
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
_BLOCK = round(0.4 * RATE)  # samples, as is the next: blocks of 400 ms that overlap by 75 % (annex 1)
_HOP = round(0.1 * RATE)
_ABSOLUTE_GATE = -70.0  # LUFS
_RELATIVE_GATE = -10.0  # LU below the loudness of what passes the first gate
_OFFSET = -0.691  # LUFS

_OVERSAMPLING = 4
_TAPS = 24  # on each side: more than the annex asks, so that a peak is found within 0.05 dB
_LOOK_AHEAD = round(0.004 * RATE)  # samples in 4 ms
_ROUNDS = 12
_CLOSE_ENOUGH = 0.1  # LU


def loudness(samples: Sound) -> float:
    """Return the integrated loudness of *samples* in LUFS, or minus infinity for silence."""
    if len(samples) < _BLOCK:
        samples = np.concatenate((samples, np.zeros(_BLOCK - len(samples))))
    sums = np.concatenate(([0.0], np.cumsum(_weighted(samples) ** 2)))
    starts = np.arange(0, len(samples) - _BLOCK + 1, _HOP)
    energy = np.maximum((sums[starts + _BLOCK] - sums[starts]) / _BLOCK, 1e-20)
    loud = energy[_in_lufs(energy) > _ABSOLUTE_GATE]
    if not len(loud):
        return float("-inf")
    gate = float(_in_lufs(np.mean(loud))) + _RELATIVE_GATE
    return float(_in_lufs(np.mean(loud[_in_lufs(loud) > gate])))


def true_peak(samples: Sound) -> float:
    """Return the true peak of *samples* in dBTP."""
    return float(20 * np.log10(max(float(np.max(_envelope(samples), initial=0.0)), 1e-10)))


def normalised(samples: Sound, ceiling: float = CEILING_DBTP) -> Sound:
    """Return *samples* at `TARGET_LUFS`, without true peaks above *ceiling* dBTP; silence stays as it is."""
    gain = TARGET_LUFS - loudness(samples)
    if not np.isfinite(gain):
        return samples
    limited, envelope = samples, np.maximum(_envelope(samples), 1e-12)
    for _ in range(_ROUNDS):
        limited = samples * _turned_down(envelope, 10 ** (gain / 20), 10 ** (ceiling / 20))
        short = TARGET_LUFS - loudness(limited)
        if abs(short) < _CLOSE_ENOUGH:
            break
        gain += short
    return limited


def _turned_down(envelope: Sound, gain: float, ceiling: float) -> Sound:
    """Return the gain of each sample: *gain*, or less around a peak above *ceiling*, in slow, inaudible changes."""
    held = _lowest_around(np.minimum(gain, ceiling / envelope), _LOOK_AHEAD)
    width = 2 * _LOOK_AHEAD + 1
    padded = np.concatenate((np.full(_LOOK_AHEAD, held[0]), held, np.full(_LOOK_AHEAD, held[-1])))
    sums = np.concatenate(([0.0], np.cumsum(padded)))
    return np.asarray((sums[width:] - sums[:-width]) / width)


def _lowest_around(values: Sound, reach: int) -> Sound:
    """Return for each of *values* the lowest value within *reach* on either side."""
    low = np.concatenate((np.full(reach, np.inf), values, np.full(reach, np.inf)))
    width, span = 2 * reach + 1, 1
    while span < width:
        step = min(span, width - span)
        low = np.minimum(low[:-step], low[step:])
        span += step
    return low


def _envelope(samples: Sound) -> Sound:
    """Return for each of *samples* the greatest height of the curve from there to the next."""
    reach = np.arange(-_TAPS, _TAPS + 1)
    height = np.abs(samples)
    for phase in range(1, _OVERSAMPLING):
        shift = reach - phase / _OVERSAMPLING
        taps = np.sinc(shift) * np.cos(np.pi * shift / (2 * (_TAPS + 1))) ** 2
        height = np.maximum(height, np.abs(np.convolve(samples, taps, mode="same")))
    return height


def _weighted(samples: Sound) -> Sound:
    # A second more, since the transform is circular and the filters ring on; a power of two, since that is fast.
    size = 1 << (len(samples) + RATE).bit_length()
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    response = np.ones_like(turn)
    for above, below in (_SHELF, _HIGH_PASS):
        response *= np.polyval(above[::-1], turn) / np.polyval(below[::-1], turn)
    return np.fft.irfft(np.fft.rfft(samples, size) * response, size)[: len(samples)]


def _in_lufs(energy: Sound | np.floating) -> Sound:
    return np.asarray(_OFFSET + 10 * np.log10(energy))
