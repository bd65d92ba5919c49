"""Pixels of any kind that Pillow opens → 8 bits each of red, green and blue, on white.

Pillow cuts numbers of more than 8 bits at 255 instead of scaling them, so that a deep grey picture turns white (Pillow,
issue 3011), and knows no way from CIELAB to RGB.
"""

from functools import lru_cache

from PIL import Image, ImageCms

_DEEP = 65535  # white in 16 bits
_SHALLOW = 255  # white in 8 bits
_CLEAR = ("RGBA", "LA", "PA", "RGBa", "La")


def on_white(picture: Image.Image) -> Image.Image:
    """Return *picture* in RGB; what is clear in it is white."""
    if picture.mode.startswith("I") or picture.mode == "F":
        return _scaled(picture).convert("RGB")
    if picture.mode == "LAB":
        return ImageCms.applyTransform(picture, _from_lab()) or picture.convert("L").convert("RGB")
    if picture.mode in _CLEAR or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
    return picture.convert("RGB")


def _scaled(picture: Image.Image) -> Image.Image:
    """Return a grey *picture* of more than 8 bits in 8 bits.

    Its mode says how white 16 bits are. Of longer numbers nothing says it: white is taken for the least usual number
    that none of them exceeds, or else for the largest of them.
    """
    deep = picture.mode.startswith("I;16")
    numbers = picture.convert("I").convert("F") if deep else picture.convert("F")
    extrema = numbers.getextrema()
    least, most = (float(bound) for bound in extrema if not isinstance(bound, tuple))
    if deep:
        white = float(_DEEP)
    else:
        usual = (1, _SHALLOW, _DEEP) if picture.mode == "F" else (_SHALLOW, _DEEP)
        white = next((float(number) for number in usual if most <= number), most)
    black = min(0.0, least)
    return numbers.point(lambda value: (value - black) * (_SHALLOW / max(white - black, 1e-9))).convert("L")


@lru_cache(maxsize=1)
def _from_lab() -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), "LAB", "RGB")
