"""A place on a sheet. One unit (`1rem`) is a millimetre on A4; larger posters are the same sheet, enlarged.

On pictures (`share_picture`) one unit is a pixel.
"""

from dataclasses import dataclass, replace

from generator.sheets.typesetting.fit import Setting
from generator.units import Millimetres


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, measured from the top left corner of the sheet."""

    left: Millimetres
    top: Millimetres
    width: Millimetres
    height: Millimetres

    @property
    def right(self) -> Millimetres:
        """Return the place of the right side."""
        return self.left + self.width

    @property
    def bottom(self) -> Millimetres:
        """Return the place of the lower side."""
        return self.top + self.height

    @property
    def css(self) -> str:
        """Return the place as declarations for a `style` attribute.

        >>> Box(14, 20, 182, 9.25).css
        'left:14rem;top:20rem;width:182rem;height:9.25rem'
        """
        sides = (("left", self.left), ("top", self.top), ("width", self.width), ("height", self.height))
        return ";".join(f"{name}:{units(value)}rem" for name, value in sides)

    def inset(self, by: Millimetres) -> "Box":
        """Return the box that is smaller than this one by *by* on every side."""
        return Box(self.left + by, self.top + by, self.width - 2 * by, self.height - 2 * by)

    def at(self, *, left: Millimetres | None = None, top: Millimetres | None = None) -> "Box":
        """Return this box moved to *left* and *top*."""
        return replace(self, left=self.left if left is None else left, top=self.top if top is None else top)


@dataclass(frozen=True, slots=True)
class SetLine:
    """A text in its *box*, set in *setting*."""

    box: Box
    setting: Setting

    @property
    def css(self) -> str:
        """Return the place, the type size and the height of a line as declarations."""
        return f"{self.box.css};{type_css(self.setting)}"


def type_css(setting: Setting) -> str:
    """Return the type size and the height of a line as declarations for a `style` attribute.

    >>> type_css(Setting(("Gọi",), 6.2))
    'font-size:6.2rem;line-height:1.2'
    """
    return f"font-size:{units(setting.size)}rem;line-height:{units(setting.leading)}"


def units(value: float) -> str:
    """Return *value* as CSS writes it, rounded to a hundredth.

    >>> units(14.0), units(3.14159)
    ('14', '3.14')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")
