"""The lines of a text that say some words, as they are printed, read aloud and sent: sheets as small pictures."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.channels.sheets.texts import FOLDER as PRINTED
from generator.live import Scene
from generator.pdf.raster import line_pngs
from generator.sheets.catalogue import DESIGNS
from generator.units import Pixels
from generator.workbench.seen import LEAFLET, NOTICE, POSTER, Viewed, messages_seen, script_seen

WIDTH: Pixels = 1_100
MOST_LINES = 4
"""The most lines of one sheet that are shown."""
_SHEETS = (POSTER, LEAFLET, NOTICE)


@dataclass(frozen=True, slots=True)
class SeenOnSheet:
    """The *lines* of a sheet, each as a picture (PNG) and as text; *label* is what people call the sheet."""

    label: str
    lines: tuple[tuple[bytes, str], ...]


@dataclass(frozen=True, slots=True)
class SeenLines:
    """The lines on *sheets*, those that are read aloud (*heard*), and those that are *sent*."""

    sheets: tuple[SeenOnSheet, ...] = ()
    heard: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()


def lines_seen(scene: Scene, viewed: Viewed, words: str) -> SeenLines:
    """Return the lines of the text that say *words*: of its first poster, leaflet and notice, its script, its messages.

    What is read aloud has figures in words; its lines show them as they are written.
    """
    sheets = tuple(one for one in (_on_sheet(scene, viewed, channel, words) for channel in _SHEETS) if one.lines)
    heard = (line for piece in script_seen(scene, viewed).pieces for line in piece.lines)
    sent = (line for one in messages_seen(scene, viewed).messages for line in one.text.split("\n"))
    said = (line.text for line in heard if _says(line.text, words))
    return SeenLines(sheets, _once(said), _once(line for line in sent if _says(line, words)))


def _on_sheet(scene: Scene, viewed: Viewed, channel: str, words: str) -> SeenOnSheet:
    looks = (design.name for design in DESIGNS if design.kind.name == channel)
    path = str(PRINTED / next(looks, channel) / f"{viewed.slug}.pdf")
    pdf = scene.file(path)
    if pdf is None:
        return SeenOnSheet("", ())
    return SeenOnSheet(scene.outputs[path].label, line_pngs(pdf, words, WIDTH, MOST_LINES))


def _says(line: str, words: str) -> bool:
    return " ".join(words.split()).lower() in " ".join(line.split()).lower()


def _once(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lines))
