"""What can be chosen in a form: the villages, facts and texts of the commune, by the names of what they are."""

from collections.abc import Mapping, Sequence

from generator.channels import CHANNELS
from generator.workbench.form_values import Filled
from generator.workbench.office import Office

Choices = Sequence[tuple[str, str]]
"""Values and their labels."""


def choosable(office: Office, filled: Filled) -> Mapping[str, Choices]:
    """Return the choices of each kind in *office*; the messages of a campaign are those in the form *filled*."""
    shelf, tokens = office.shelf(), office.tokens()

    def plain(words: str) -> str:
        return tokens.plain(words)

    commune = shelf.commune if shelf.is_complete else None
    guides = [(guide.slug, plain(guide.title.raw)) for guide in shelf.guides]
    notices = [(row.slug, plain(row.title.raw)) for row in shelf.listed]
    campaigns = [(each.slug, plain(each.title.raw)) for each in shelf.campaigns]
    return {
        "villages": [(each.id, plain(each.name.raw)) for each in commune.villages] if commune else [],
        "slots": [(each.id, plain(each.name.raw)) for each in commune.broadcast.slots] if commune else [],
        "facts": [(key, tokens.token(key)) for key in tokens.facts],
        "guides": guides,
        "texts": [*guides, *notices, *campaigns],
        "channels": [(channel.name, channel.label) for channel in CHANNELS],
        "messages": [*_messages(filled), *guides] if _is_campaign(filled) else guides,
    }


def _messages(filled: Filled) -> Choices:
    listed = filled.named("messages")
    found = []
    for message in listed.items if listed else ():
        words = {each.field.name: each.text for each in message.items}
        if words.get("slug"):
            found.append((words["slug"], words.get("title") or words["slug"]))
    return found


def _is_campaign(filled: Filled) -> bool:
    return {each.name for each in filled.field.inner} >= {"messages", "airings"}
