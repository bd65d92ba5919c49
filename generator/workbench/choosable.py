"""What can be chosen in a form: the villages, facts and texts of the commune, by the names of what they are.

What is chosen is read back by the same names (`as_chosen`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.channels import CHANNELS
from generator.drawings.names import PICTOGRAMS, SCENES
from generator.fields import id_of
from generator.messages import workbench as said
from generator.messages.words import choice_label
from generator.model import AnyDocument, Listed, Slot
from generator.text.attachments import is_paper
from generator.text.whole_numbers import whole_number
from generator.workbench.editing import without_tokens
from generator.workbench.fact_tokens import FactTokens
from generator.workbench.form_edits import typed
from generator.workbench.form_values import ADDED, Filled, Words
from generator.workbench.office import Office

MOST_WEEKS = 52
"""The most weeks of a campaign (`model.Campaign`)."""

_NO_PICTURES = (".pdf", ".icc", ".icm", ".onnx", ".json", ".wav", ".mp3", ".flac", ".ogg")
"""How the names of other files in media/ end: papers, the profiles of presses, voices, signal tunes."""

_MANY_PICTURES = 40
"""In more fields than so many the drawings are not listed one by one, 25 kB a field: a dialog has them all once."""

Choices = Sequence[tuple[str, str]]
"""Values and their labels."""


def choosable(office: Office, filled: Filled) -> Mapping[str, Choices]:
    """Return the choices of each kind in *office*; the messages of a campaign are those in the form *filled*."""
    shelf, tokens = office.shelf(), office.tokens()

    def plain(words: str) -> str:
        return tokens.plain(words)

    commune = shelf.commune if shelf.is_complete else None
    guides = _titled(office, shelf.guides)
    return {
        "villages": [(each.id, plain(each.name.raw)) for each in commune.villages] if commune else [],
        "readers": _readers(filled),
        "slots": [(each.id, _slot(each, tokens)) for each in commune.broadcast.slots] if commune else [],
        "facts": [(key, tokens.token(key)) for key in tokens.facts],
        "states": [(key, choice_label(fact.state.value)) for key, fact in tokens.facts.items()],
        "guides": guides,
        "texts": _titled(office, (*shelf.guides, *shelf.listed, *shelf.campaigns)),
        "channels": [(channel.name, channel.label) for channel in CHANNELS],
        "weeks": _weeks(filled),
        "pictures": [(name, name) for name in sorted(shelf.media) if not name.lower().endswith(_NO_PICTURES)],
        "drawings in fields": [*SCENES.items(), *PICTOGRAMS.items()] if _pictures_in(filled) <= _MANY_PICTURES else [],
        "scenes": list(SCENES.items()),
        "pictograms": list(PICTOGRAMS.items()),
        "papers": [(name, name) for name in sorted(shelf.media) if is_paper(name)],
        "messages": [*_messages(filled, tokens), *guides] if _is_campaign(filled) else guides,
    }


def _pictures_in(filled: Filled) -> int:
    """Return how many fields for a picture there are in *filled*."""
    return (filled.field.choosable == "pictures") + sum(map(_pictures_in, filled.items))


def as_chosen(office: Office, typed: Mapping[str, Sequence[str]]) -> Words:
    """Return the words *typed* in a form as files have them: with the keys of facts, and the slugs of texts."""
    words, shelf, tokens = without_tokens(typed, office.tokens()), office.shelf(), office.tokens()
    added = [name for name in words if name.endswith(f".{ADDED}") and any(words[name])]
    if added:
        texts = _titled(office, (*shelf.guides, *shelf.listed, *shelf.campaigns))
        slugs = {title: slug for slug, title in texts}
        for name in added:
            words[name] = [slugs.get(value.strip(), tokens.key(value) or value) for value in words[name]]
    return words


def _titled(office: Office, texts: Iterable[AnyDocument | Listed]) -> Choices:
    """Return the slugs of *texts* with their titles; those that are called alike are told apart by their slugs."""
    tokens = office.tokens()
    titles = {text.slug: tokens.plain(text.title.raw) for text in texts}
    count = Counter(titles.values())
    return [(slug, title if count[title] == 1 else f"{title} ({slug})") for slug, title in titles.items()]


def _slot(slot: Slot, tokens: FactTokens) -> str:
    """Return the name of *slot* with its hour, if that is known."""
    starts = slot.starts.raw if slot.starts else ""
    fact = tokens.facts.get(tokens.key(starts) or "")
    hour = starts if tokens.key(starts) is None else fact.value if fact and fact.may_be_published else None
    return ", ".join(filter(None, (tokens.plain(slot.name.raw), hour)))


def _weeks(filled: Filled) -> Choices:
    """Return the weeks of the campaign in the form *filled*, none in another form."""
    weeks = filled.named("weeks")
    last = whole_number(weeks.text.strip()) or 0 if weeks else 0
    return [(str(number), said.week(number)) for number in range(1, min(last, MOST_WEEKS) + 1)]


def _messages(filled: Filled, tokens: FactTokens) -> Choices:
    listed = filled.named("messages")
    found = []
    for message in listed.items if listed else ():
        words = typed(message) or {}
        if words.get("slug"):
            found.append((words["slug"], tokens.plain(words.get("title") or words["slug"])))
    return found


def _readers(filled: Filled) -> Choices:
    """Return the people in the form *filled* of a rota, none in another form."""
    listed = filled.named("readers")
    found = (typed(reader) or {} for reader in listed.items) if listed else ()
    return [(words.get("id") or str(id_of(words["name"])), words["name"]) for words in found if words.get("name")]


def _is_campaign(filled: Filled) -> bool:
    return {each.name for each in filled.field.inner} >= {"messages", "airings"}
