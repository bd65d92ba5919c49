"""Check that a text about emergencies does not tell people to call the commune's hotline: it is no emergency number."""

from collections.abc import Iterator

from generator.calls import hotline_of, same
from generator.checks.extract import CheckContext, Extract
from generator.diagnostics import Diagnostic
from generator.fields import Text
from generator.messages import library as messages
from generator.model import Campaign, Guide, Location, texts
from generator.said import Words, filled, typed_at
from generator.text.hotline_told import hotline_told

_ADDRESSES = {"address", "call"}


def check_emergency(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each text about emergencies that dials the hotline."""
    written = context.written
    values = {key: fact.value for key, fact in written.facts.facts.items() if fact.value}

    def words(text: Text | str | None) -> str:
        return filled(text, values)

    hotline = hotline_of(written.commune, words)
    if hotline is None:
        return
    numbers = [words(line.number) for line in written.commune.emergency]
    for record, location, text in _texts_about_emergencies(written):
        start = _start(text, location, hotline, words)
        if start is not None:
            yield messages.emergency_calls_hotline(record.places.inside(location, text.raw, start), hotline, numbers)


def _texts_about_emergencies(written: Extract) -> Iterator[tuple[Guide | Campaign, Location, Text]]:
    for guide in written.guides:
        if guide.is_about_emergency:
            yield from ((guide, location, text) for location, text in texts(guide))
    for campaign in written.campaigns:
        for number, message in enumerate(campaign.messages):
            named = written.guide(message.guide) if message.guide else None
            if named is not None and named.is_about_emergency:
                for location, text in texts(campaign):
                    if location[:2] == ("messages", number):
                        yield campaign, location, text


def _start(text: Text, location: Location, hotline: str, words: Words) -> int | None:
    """Return where it was typed in *text* that people are to call the *hotline*, if it says so."""
    if location[-1] in _ADDRESSES:
        kind, _, number = words(text).rpartition(":")  # a page on the web may be named after the hotline
        return 0 if kind.lower() in ("", "tel") and same(number, hotline) else None
    start = hotline_told(words(text), hotline)
    return None if start is None else typed_at(text, words, start)
