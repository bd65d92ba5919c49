"""What happens to a printed code on its way into a phone: blur, tilt, noise, weak light, copying, all seeded."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.uint8]


@dataclass(frozen=True)
class Photograph:
    """A way of taking a picture of a page at *dpi*."""

    name: str
    take: Callable[[Grey, float], Grey]

    def __str__(self) -> str:
        return self.name

    def of(self, page: Image.Image, dpi: float) -> Image.Image:
        """Return the picture taken of *page*, which was drawn at *dpi*."""
        return Image.fromarray(self.take(np.asarray(page.convert("L")), dpi))


def _clean(page: Grey, _dpi: float) -> Grey:
    return page


def _blur(width_mm: float) -> Callable[[Grey, float], Grey]:
    def blurred(page: Grey, dpi: float) -> Grey:
        return _grey(cv2.GaussianBlur(page, (0, 0), width_mm * dpi / 25.4))

    return blurred


def _tilt(degrees: float) -> Callable[[Grey, float], Grey]:
    def tilted(page: Grey, _dpi: float) -> Grey:
        height, width = page.shape
        slope = np.tan(np.radians(degrees)) / 4
        here = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
        inset = slope * width / 2
        there = np.array([(inset, inset), (width - inset, 0), (width, height), (0, height - inset)], np.float32)
        lens = cv2.getPerspectiveTransform(here, there)
        return _grey(cv2.warpPerspective(page, lens, (width, height), borderValue=(255,)))

    return tilted


def _noise(page: Grey, _dpi: float) -> Grey:
    grain = np.random.default_rng(1022).normal(0, 40, page.shape)
    return _grey(np.clip(page + grain, 0, 255))


def _low_contrast(page: Grey, _dpi: float) -> Grey:
    return _grey(page * 0.3 + 100)


def _print_and_scan(page: Grey, dpi: float) -> Grey:
    """Let the ink spread, lay the sheet down askew, scan it with some noise, and keep it as a poor JPEG."""
    spread = cv2.erode(page, np.ones((2, 2), np.uint8)) if dpi >= 150 else page
    height, width = page.shape
    askew = cv2.getRotationMatrix2D((width / 2, height / 2), 2.5, 1)
    turned = cv2.warpAffine(spread, askew, (width, height), borderValue=(255,))
    grain = np.random.default_rng(1022).normal(0, 12, page.shape)
    scanned = Image.fromarray(_grey(np.clip(turned * 0.85 + 20 + grain, 0, 255)))
    kept = io.BytesIO()
    scanned.save(kept, "JPEG", quality=35)
    return _grey(np.asarray(Image.open(kept)))


def _grey(pixels: object) -> Grey:
    return np.asarray(pixels).astype(np.uint8)


PHOTOGRAPHS = (
    Photograph("clean", _clean),
    Photograph("blur 0.2 mm", _blur(0.2)),
    Photograph("tilt 20°", _tilt(20)),
    Photograph("tilt 35°", _tilt(35)),
    Photograph("noise", _noise),
    Photograph("low contrast", _low_contrast),
    Photograph("print and scan", _print_and_scan),
)
