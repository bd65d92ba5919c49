"""Check that the numbers to call of messages are telephone numbers, also where they are facts."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.fields import MOST_DIGITS, is_phone
from generator.messages import fields
from generator.messages.words import named
from generator.said import filled


def check_calls(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield an error for each number to call of a campaign's message that is no telephone number."""
    campaigns = context.written.campaigns
    facts = context.written.facts.facts if campaigns else {}  # most documents are none, and facts are many
    values = {key: fact.value for key, fact in facts.items() if fact.may_be_published and fact.value}
    for campaign in campaigns:
        for index, message in enumerate(campaign.messages):
            if message.call is None or not values.keys() >= set(message.call.facts()):
                continue
            number = filled(message.call, values)
            if not is_phone(number):
                at = campaign.places.at(("messages", index, "call"))
                fault = {"found": number, "most": MOST_DIGITS}
                yield fields.wrong_value(at, "not-a-phone-number", named("messages", index, "call"), fault)
