"""A step → its number, its picture, its title and its text, each in its place within the row."""

from dataclasses import dataclass
from functools import lru_cache

from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, type_css, units
from generator.sheets.typesetting.fit import Setting
from generator.sheets.typesetting.weights import BOLD
from generator.sheets.wording import Item
from generator.units import Ems, Millimetres

BADGE: Ems = 1.75  # the number's disc, of the title's type
PICTURE: Ems = 2.7  # the side of a picture
PICTURE_ABOVE: Ems = 3.2  # of one above the words
BADGE_ON_PICTURE: Ems = 1.15  # and more where its number could not be read
BADGE_GAP: Millimetres = 4.0


@dataclass(frozen=True, slots=True)
class SetStep:
    """A numbered action in its *box*: its *badge*, its *title*, and its text in *body* where that is shown."""

    box: Box
    badge: Box
    item: Item
    title: Setting
    body: Setting | None = None
    picture: Box | None = None
    indent: Millimetres = 0
    lowered: Millimetres = 0

    @property
    def beside_badge(self) -> Box:
        """Return the place of title and text inside the row: beside the number, or below the picture."""
        if self.lowered:
            return Box(0, self.lowered, self.box.width, self.box.height - self.lowered)
        left = max(self.badge.right, self.indent) + BADGE_GAP
        return Box(left, 0, self.box.width - left, self.box.height)

    @property
    def title_css(self) -> str:
        """Return the type of the title as declarations."""
        return type_css(self.title)

    @property
    def body_css(self) -> str:
        """Return the type of the text as declarations."""
        return type_css(self.body) if self.body else ""

    @property
    def badge_css(self) -> str:
        """Return the place and the type of the number as declarations."""
        size = self.badge.height / BADGE
        return f"{self.badge.css};font-size:{units(size)}rem;line-height:{units(self.badge.height)}rem"


def _words(
    item: Item, room: Millimetres, size: Millimetres, text: Millimetres | None
) -> tuple[Setting, Setting | None]:
    """Return title and text of *item*, set in lines no wider than *room*."""
    lines = fit.wrap(item.words, BOLD, size, room)
    title = Setting(fit.balance(item.words, BOLD, len(lines), most=room / size), size)
    if not (text and item.text):
        return title, None
    whole = room / max(1e-6, fit.widest(item.plain, item.weight))
    body_size = max(text, min(text * 1.7, size * 0.66, whole))
    return title, Setting(fit.paragraph(item.plain, item.weight, body_size, room), body_size, fit.PROSE)


@lru_cache(maxsize=4_096)  # a sheet is laid out again when one of its steps has changed
def set_row(
    item: Item, width: Millimetres, size: Millimetres, text: Millimetres | None, *, pictured: bool = False
) -> SetStep:
    """Return *item* in one row; where some are *pictured*, all leave room for a picture."""
    picture = _picture(item, size) if item.picture else None
    badge = _on_picture(size) if picture else size * BADGE
    indent = size * PICTURE + _on_picture(size) / 2 if pictured else 0.0
    room = width - max(badge, indent) - BADGE_GAP
    title, body = _words(item, room, size, text)
    height = max(badge, title.height + (body.height if body else 0), picture.bottom if picture else 0)
    return SetStep(Box(0, 0, width, height), Box(0, 0, badge, badge), item, title, body, picture, indent)


@lru_cache(maxsize=4_096)  # as above
def set_below_picture(item: Item, width: Millimetres, size: Millimetres, text: Millimetres | None) -> SetStep:
    """Return *item* with its picture above its words, which have the whole *width*."""
    picture, badge = _picture(item, size, PICTURE_ABOVE), _on_picture(size)
    title, body = _words(item, width, size, text)
    lowered = picture.bottom + size * 0.35
    height = lowered + title.height + (body.height if body else 0)
    return SetStep(Box(0, 0, width, height), Box(0, 0, badge, badge), item, title, body, picture, lowered=lowered)


def _on_picture(size: Millimetres) -> Millimetres:
    """Return the side of a number's disc on the corner of a picture, beside a title of *size*."""
    return max(size * BADGE_ON_PICTURE, fit.READABLE * BADGE)


def _picture(item: Item, size: Millimetres, ems: Ems = PICTURE) -> Box:
    """Return the place of the picture of *item*, the number of which stands on its corner."""
    assert item.picture is not None, "only such items have a place for one"
    side, left = size * ems, _on_picture(size) / 2
    high = side / max(1.0, item.picture.shape)
    return Box(left, (side - high) / 2, side, high)
