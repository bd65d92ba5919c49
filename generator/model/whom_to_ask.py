"""Whom to ask about a document: what is said of that beside it must be true of it.

The commune's help desk helps with some matters: its text stands with guides, and a text of its own with the documents
of each topic that the desk names. Of any other notice, the office that issued it knows more.
"""

from collections.abc import Callable
from typing import NamedTuple

from generator.fields import Text
from generator.model.commune import Commune
from generator.model.documents import Guide
from generator.text.names import slug_of

Plain = Callable[[Text], str]
"""A function that fills the facts into a text, without marks."""


class WhomToAsk(NamedTuple):
    """The *text* of the help desk about a document, or None: then the office that issued it is asked.

    *number* and *name* are those of the telephone to call, None where none is known.
    """

    text: Text | None
    number: Text | None
    name: Text | None


def whom_to_ask(commune: Commune, kind: type, topic: str, issuer: str, plain: Plain) -> WhomToAsk:
    """Return whom to ask about documents of a *kind* on a *topic* from an *issuer*; the last two may be empty."""
    text = _text_about(commune, slug_of(topic), plain) if topic else None
    if text is None and (kind is Guide or not issuer):
        text = commune.help_desk.text
    if text is not None:
        return WhomToAsk(text, commune.hotline, commune.hotline_name)
    return WhomToAsk(None, *_number_of(commune, issuer, plain))


def _text_about(commune: Commune, topic: str, plain: Plain) -> Text | None:
    return next(
        (
            matter.text
            for matter in commune.help_desk.matters
            if any(slug_of(plain(name)) == topic for name in matter.topics)
        ),
        None,
    )


def _number_of(commune: Commune, issuer: str, plain: Plain) -> tuple[Text | None, Text | None]:
    """Return the telephone and the name of the office *issuer*, which notices may call by a longer name."""
    for body in commune.bodies:
        name = plain(body.name)
        if body.phone and (issuer.startswith(name) or name.startswith(issuer)):
            return body.phone, body.name
    return None, None
