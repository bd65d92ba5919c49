"""Check that a story of what somebody asked and the commune answered leads to nobody: everybody hears it."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import results as messages
from generator.model import texts
from generator.text.traces import hints_of, public_words, traces_of

_OF_OFFICES = ("issuer", "signed", "addressees", "approved_by", "contact")
"""Fields that name offices and who signs for them, which everybody may know."""


def check_stories(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield an error for each trace of a person in a story and where it names villages; a warning for circumstances."""
    stories = [each for each in context.written.announcements if each.is_story and each.withdrawn is None]
    facts = context.written.facts.facts.values() if stories else ()
    public = public_words(fact.said_on(context.today) for fact in facts)
    for notice in stories:
        if notice.villages:
            yield messages.story_of_a_village(notice.places.at(("villages",)))
        for location, text in texts(notice):
            for trace in () if location[0] in _OF_OFFICES else traces_of(text.raw, public):
                at = notice.places.inside(location, text.raw, trace.start)
                yield messages.story_leads_to_a_person(at, trace.kind)
            for hint in () if location[0] in _OF_OFFICES else hints_of(text.raw):
                yield messages.story_may_tell(notice.places.inside(location, text.raw, hint.start), hint.words)
