"""Check that the contact for security reports about the site was confirmed lately (RFC 9116, 2.5.5)."""

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import site as messages
from generator.routes import SECURITY_CONTACT

LONGEST = timedelta(days=330)
"""How long a confirmation holds, by our own choice: about a year, less a month to ask once more."""


def check_security(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for a contact that was confirmed about a year ago: security.txt names it in every build."""
    library = context.written
    today = context.today
    fact = library.facts.get(SECURITY_CONTACT)
    if fact and fact.may_be_published and fact.confirmed_on and today - fact.confirmed_on > LONGEST:
        at = library.places("facts.yaml").at(("facts", SECURITY_CONTACT, "confirmed_on"))
        yield messages.old_security_contact(at, fact.confirmed_on)
