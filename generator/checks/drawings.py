"""Check that every drawing a text names is there, and that the words told with it are few."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext, Extract
from generator.diagnostics import Diagnostic
from generator.drawings.names import NAMES
from generator.fields import Text
from generator.messages import drawings as messages
from generator.model import MOST_WORDS, Guide, Picture, found_in
from generator.said import filled


def check_drawings(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each drawing of a document that there is not, and for each step told in too many words."""
    library = context.written
    for document in library.documents():
        for location, picture in found_in(document, Picture):
            if picture.is_drawn and picture.file not in NAMES:
                yield messages.unknown_drawing(document.places.at((*location, "file")), picture.file)
    for guide in library.guides:
        yield from _briefs(guide, library)


def check_topics(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each drawing of a topic that there is not."""
    commune = context.written.commune
    for number, topic in enumerate(commune.topics):
        if topic.picture.is_drawn and topic.picture.file not in NAMES:
            yield messages.unknown_drawing(commune.places.at(("topics", number, "picture", "file")), topic.picture.file)


def _words_in(brief: Text, library: Extract) -> int:
    """Return how many syllables *brief* has with its facts; one that is not known counts as one."""
    facts = ((key, library.facts.get(key)) for key in brief.facts())
    known = {key: fact.value if fact and fact.value else key for key, fact in facts}
    return sum(any(map(str.isalnum, word)) for word in filled(brief, known).split())


def _briefs(guide: Guide, library: Extract) -> Iterator[Diagnostic]:
    for number, step in enumerate(guide.steps):
        places = {("brief",): step.brief, ("otherwise", "brief"): step.otherwise.brief if step.otherwise else None}
        for location, brief in places.items():
            count = _words_in(brief, library) if brief is not None else 0
            if count > MOST_WORDS:
                yield messages.long_brief(guide.places.at(("steps", number, *location)), count, MOST_WORDS)
