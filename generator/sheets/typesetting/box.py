"""A place on a sheet. One unit (`1rem`) is a millimetre on A4; larger posters are the same sheet, enlarged."""

from dataclasses import dataclass, replace

from generator.sheets.typesetting.fit import Setting


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle measured from the top left corner of the sheet."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return where the box ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return where the box ends below."""
        return self.top + self.height

    @property
    def css(self) -> str:
        """Return the place as declarations for a `style` attribute.

        >>> Box(14, 20, 182, 9.25).css
        'left:14rem;top:20rem;width:182rem;height:9.25rem'
        """
        sides = (("left", self.left), ("top", self.top), ("width", self.width), ("height", self.height))
        return ";".join(f"{name}:{units(value)}rem" for name, value in sides)

    def inset(self, by: float) -> "Box":
        """Return the box that lies *by* inside this one on every side."""
        return Box(self.left + by, self.top + by, self.width - 2 * by, self.height - 2 * by)

    def at(self, *, left: float | None = None, top: float | None = None) -> "Box":
        """Return this box moved to *left* and *top*."""
        return replace(self, left=self.left if left is None else left, top=self.top if top is None else top)


@dataclass(frozen=True, slots=True)
class SetLine:
    """A text in its *box*, set in *setting*."""

    box: Box
    setting: Setting

    @property
    def css(self) -> str:
        """Return place, type size and the height of a line as declarations."""
        return f"{self.box.css};{type_css(self.setting)}"


def type_css(setting: Setting) -> str:
    """Return type size and the height of a line as declarations.

    >>> type_css(Setting(("Gọi",), 6.2))
    'font-size:6.2rem;line-height:1.2'
    """
    return f"font-size:{units(setting.size)}rem;line-height:{units(setting.leading)}"


def units(value: float) -> str:
    """Return *value* as CSS writes it, to a hundredth.

    >>> units(14.0), units(3.14159)
    ('14', '3.14')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")
