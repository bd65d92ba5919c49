"""Loudspeaker scripts: sheets to read from, the text for a person, the words for a machine that speaks."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.channel import Channel, Made, Output, RenderContext, made
from generator.model import Library
from generator.rendering.fit import width
from generator.text.calendar import airings_of, words_of
from generator.text.script import Piece, Script, SpokenSentence, pieces, script_of, seconds_of
from generator.text.script.breath import Breath, breaths_of, known_names
from generator.text.script.heading import Heading, heading_of, sources_of
from generator.text.script.ssml import ssml_of
from generator.text.script.typed import pause_of, reading_text, spoken_text

FOLDER = PurePosixPath("broadcast")
STRESSED = 800  # the heaviest weight is the widest: a line that fits in it fits in any


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is set: type *size* and *room* for a line, in points; styles/*style* says the same to the printer."""

    label: str
    style: str
    size: float
    room: float


SHEETS = {
    "script.pdf": Layout("Bài đọc", "script/plain.css", 20, 462),
    "script-large.pdf": Layout("Bài đọc, chữ to", "script/large.css", 30, 452),
    "script-2up.pdf": Layout("Bài đọc, hai trang một tờ", "script/two-up.css", 14, 340),
}
TEXTS = {
    "script.txt": "Bài đọc, dạng chữ",
    "spoken.txt": "Lời cho máy đọc",
    "speech.ssml": "Lời cho máy đọc (SSML)",
}


def plan(library: Library) -> Iterator[Output]:
    """Plan the sheets and the texts of all that is read aloud."""
    labels = {**{name: layout.label for name, layout in SHEETS.items()}, **TEXTS}
    for piece in pieces(library):
        for name, label in labels.items():
            yield Output(FOLDER / piece.slug / name, label, piece.document, part=name)


def render(output: Output, context: RenderContext) -> Made:
    """Return one of the files of one script."""
    library = context.library
    piece = next(piece for piece in pieces(library) if piece.slug == output.path.parent.name)
    script = script_of(piece, library, context.words)
    if output.part == "spoken.txt":
        return made(spoken_text(script) + script.marks)
    if output.part == "speech.ssml":
        return made(ssml_of(script, library.commune.broadcast) + script.marks)
    heading = _heading(piece, script, context)
    sources = sources_of(piece.document, library.facts)
    if output.part == "script.txt":
        names = known_names(library, words_of(library))
        text = reading_text(script, tuple(heading.lines()), (f"Nguồn: {sources}",), names)
        return made(text + script.marks)
    return _sheet(script, heading, sources, SHEETS[output.part], context)


def _heading(piece: Piece, script: Script, context: RenderContext) -> Heading:
    every = context.once("airings", lambda: airings_of(context.library, context.recorded))
    airings = tuple(airing for airing in every if airing.piece.slug == piece.slug)
    seconds = context.recorded.get(piece.slug) or seconds_of(script, context.library.commune.broadcast)
    return heading_of(script.programme, airings, seconds, context.words)


def _sheet(script: Script, heading: Heading, sources: str, layout: Layout, context: RenderContext) -> Made:
    names = known_names(context.library, words_of(context.library))

    def measure(text: str) -> float:
        return width(text, STRESSED, layout.size)

    def lines(sentence: SpokenSentence) -> list[Breath]:
        return list(breaths_of(sentence, measure, layout.room, names))

    parts = [(part.role, [[*map(lines, paragraph)] for paragraph in part.paragraphs]) for part in script.parts]
    html = context.fill(
        "script/sheet.html.jinja",
        heading=heading,
        parts=parts,
        pause_of=pause_of,
        sources=sources,
        variant=layout.label,
    )
    return context.print_sheet(html + script.marks, "script/script.css", layout.style)


SCRIPT = Channel("script", "Lời phát thanh", plan, render)
