"""Check that every picture a document shows can be shown."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.checks.references import pictures_in
from generator.diagnostics import Diagnostic
from generator.messages import fit as fit_messages
from generator.messages import library as messages
from generator.source import Position


def check_pictures(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each file that is no picture, and each drawing with anything but what is drawn."""
    library = context.written
    for document in library.documents():
        for location, picture in pictures_in(document):
            content = library.media.get(picture.file)
            if content is not None:  # checks.references reports it
                yield from _problems_of(picture.file, content, document.places.at((*location, "file")))


def _problems_of(name: str, content: bytes, at: Position) -> Iterator[Diagnostic]:
    # Imported here because it takes time that a check of texts without a picture must not pay.
    from generator.rendering.drawings import MOST_ELEMENTS  # noqa: PLC0415
    from generator.rendering.pictures import (  # noqa: PLC0415
        can_be_shown,
        faults_in,
        is_crowded,
        is_drawing,
        is_too_large,
        is_too_narrow,
    )

    if not is_drawing(name) and is_too_large(content):
        yield messages.large_picture(at, name)
    elif not can_be_shown(name, content):
        yield messages.not_a_picture(at, name)
    elif not is_drawing(name) and is_too_narrow(content):
        yield messages.narrow_picture(at, name)
    elif is_drawing(name) and (faults := faults_in(content)):
        yield messages.lively_drawing(at, name, faults)
    elif is_drawing(name) and is_crowded(content):
        yield fit_messages.crowded_drawing(at, name, MOST_ELEMENTS)
