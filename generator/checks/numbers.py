"""Check that the commune's numbers to call are telephone numbers, also where they are facts, and fit the sheets."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext, Extract
from generator.diagnostics import Diagnostic
from generator.fields import MOST_DIGITS, Text, is_phone
from generator.messages import fields
from generator.messages import fit as messages
from generator.messages.words import named
from generator.model import Commune, Location
from generator.said import filled
from generator.sheets.parts.call import MOST_NUMBERS, excess_of_number
from generator.source import Position


def check_numbers(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each number of the commune that no telephone can dial, or no sheet has room for."""
    library = context.written
    commune = library.commune
    values = {key: fact.value for key, fact in library.facts.facts.items() if fact.may_be_published and fact.value}
    if len(commune.emergency) > MOST_NUMBERS:
        yield messages.too_many_numbers(commune.places.at(("emergency", MOST_NUMBERS)), MOST_NUMBERS)
    numbers: list[tuple[Location, Text]] = [(("hotline",), commune.hotline)] if commune.hotline else []
    numbers += [(("emergency", index, "number"), line.number) for index, line in enumerate(commune.emergency)]
    numbers += _numbers_of_offices(commune)
    for location, text in numbers:
        if not values.keys() >= set(text.facts()):  # checks.facts reports it
            continue
        number = filled(text, values)
        if not is_phone(number):
            fault = {"found": number, "most": MOST_DIGITS}
            at = _place(library, location, text)
            yield fields.wrong_value(at, "not-a-phone-number", named(*location), fault)
        elif location[0] not in ("bodies", "villages", "imprint") and excess_of_number(number):
            yield messages.number_too_long(_place(library, location, text), number, excess_of_number(number))


def _numbers_of_offices(commune: Commune) -> Iterator[tuple[Location, Text]]:
    for index, body in enumerate(commune.bodies):
        if body.phone:
            yield ("bodies", index, "phone"), body.phone
    for index, village in enumerate(commune.villages):
        if village.head and village.head.phone:
            yield ("villages", index, "head", "phone"), village.head.phone
    if commune.imprint and commune.imprint.phone:
        yield ("imprint", "phone"), commune.imprint.phone


def _place(library: Extract, location: Location, text: Text) -> Position:
    """Return the place of the number: the value of its fact, or where it is written."""
    keys = tuple(text.facts())
    if len(keys) == len(text.parts) == 1:
        return library.places("facts.yaml").at(("facts", keys[0], "value"))
    return library.commune.places.at(location)
