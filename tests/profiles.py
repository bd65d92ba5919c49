"""A colour profile of a press that does not exist, so that press copies can be tested without anyone's file."""

import functools
import itertools
import struct
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

_TO_LINES = np.array(
    [[0.4360747, 0.3850649, 0.1430804], [0.2225045, 0.7168786, 0.0606169], [0.0139322, 0.0971045, 0.7141733]]
)
"""Linear sRGB to XYZ under D50, by columns of the primaries (ICC's own numbers)."""

_WHITE = np.array([0.9642, 1.0, 0.8249])


@functools.cache
def cmyk() -> bytes:
    """Return a profile whose inks take away red, green and blue, and whose black takes all three."""
    lab_of_inks = _table(_grid(4, 9), _lab_from_inks, inputs=4, steps=9, to_lab=True)
    inks_of_lab = _table(_grid(3, 17), _inks_from_lab, inputs=3, steps=17, to_lab=False)
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", 11) + b"Thu nghiem\0" + bytes(78),
        b"cprt": b"text\0\0\0\0Public domain\0",
        b"wtpt": b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(part * 65536)) for part in _WHITE),
        b"A2B0": lab_of_inks,
        b"B2A0": inks_of_lab,
    }
    place = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        padded = content + bytes(-len(content) % 4)
        table += name + struct.pack(">II", place + len(body), len(content))
        body += padded
    head = struct.pack(">I4sI4s4s4s", 128 + len(table) + len(body), b"none", 0x02400000, b"prtr", b"CMYK", b"Lab ")
    dated = struct.pack(">6H", 2026, 11, 23, 0, 0, 0) + b"acsp" + bytes(28)
    white = b"".join(struct.pack(">i", round(part * 65536)) for part in _WHITE)
    return b"".join([(head + dated + white).ljust(128, b"\0"), table, body])


def _table(grid: Numbers, model: Callable[[Numbers], Numbers], *, inputs: int, steps: int, to_lab: bool) -> bytes:
    """Return a lut16 that maps a grid of *steps* in each of *inputs* channels."""
    outputs = 3 if to_lab else 4
    straight = struct.pack(">2H", 0, 65535)
    unit = b"".join(struct.pack(">i", 65536 if row == column else 0) for row in range(3) for column in range(3))
    given = grid if to_lab else grid * 65535 / 65280 * np.array([100, 255, 255]) - np.array([0, 128, 128])
    answer = model(given)
    if to_lab:
        answer = (answer + np.array([0, 128, 128])) / np.array([100, 255, 255]) * 65280 / 65535
    values = np.round(np.clip(answer, 0, 1) * 65535).astype(">u2").tobytes()
    head = struct.pack(">4s4xBBBx", b"mft2", inputs, outputs, steps)
    return head + unit + struct.pack(">HH", 2, 2) + straight * inputs + values + straight * outputs


def _grid(channels: int, steps: int) -> Numbers:
    return np.array(list(itertools.product(np.linspace(0, 1, steps), repeat=channels)))


def _lab_from_inks(inks: Numbers) -> Numbers:
    light = (1 - inks[:, :3]) * (1 - inks[:, 3:])
    xyz = (light**2.2 @ _TO_LINES.T) / _WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def _inks_from_lab(lab: Numbers) -> Numbers:
    y = (lab[:, 0] + 16) / 116
    f = np.stack([y + lab[:, 1] / 500, y, y - lab[:, 2] / 200], axis=1)
    xyz = np.where(f > 6 / 29, f**3, (f - 16 / 116) / 7.787) * _WHITE
    light = np.clip(xyz @ np.linalg.inv(_TO_LINES).T, 0, 1) ** (1 / 2.2)
    black = 1 - light.max(axis=1, keepdims=True)
    colours = (1 - light - black) / np.maximum(1 - black, 1e-6)
    return np.concatenate([colours, black], axis=1)
