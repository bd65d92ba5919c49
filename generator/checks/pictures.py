"""Check that every picture a document shows can be shown."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.checks.references import pictures_in
from generator.diagnostics import Diagnostic
from generator.messages import library as messages
from generator.rendering.pictures import can_be_shown, faults_in, is_drawing, is_too_large, is_too_narrow


def check_pictures(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each file that is no picture, and each drawing with anything but what is drawn."""
    library = context.written
    for document in library.documents():
        for location, picture in pictures_in(document):
            content = library.media.get(picture.file)
            if content is None:  # checks.references reports it
                continue
            at = document.places.at((*location, "file"))
            if not is_drawing(picture.file) and is_too_large(content):
                yield messages.large_picture(at, picture.file)
            elif not can_be_shown(picture.file, content):
                yield messages.not_a_picture(at, picture.file)
            elif not is_drawing(picture.file) and is_too_narrow(content):
                yield messages.narrow_picture(at, picture.file)
            elif is_drawing(picture.file) and (faults := faults_in(content)):
                yield messages.lively_drawing(at, picture.file, faults)
