"""Whether a text is approved as it stands: an approval names the words and the values of facts that were approved.

Its fingerprint is a hash of both. Another word, another value, or another picture or paper under the same name gives
another fingerprint, and the text is no longer approved. An approval has several where values were known to change: one
for the facts of each time.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar, cast

from generator.fields import FactRef, Text
from generator.model import (
    AnyDocument,
    Attachment,
    Block,
    Campaign,
    Duty,
    Fact,
    Facts,
    FactState,
    Guide,
    Listed,
    People,
    Picture,
    Registry,
    State,
    found_in,
)
from generator.said import PENDING
from generator.text.attachments import attached

D = TypeVar("D", bound=AnyDocument | Listed)

_DIGEST_BYTES = 12
_NOT_APPROVED = frozenset(
    (
        *("state", "approved_by", "approved_on", "approved_hash", "quick_fix"),
        *("withdrawn", "short", "order", "related", "places"),
    )
)
"""The fields that say nothing of their own to residents, or must be changed at once without another approval."""

Media = Mapping[str, bytes]
"""The files of media/ by name."""

Signed = tuple[str, ...]
"""What a build remembers of an approval, as plain texts: see `Signature`. It is empty where nobody approved."""


class Signature(NamedTuple):
    """An approval: the digest of the *words*, the recorded *fingerprint*, who signed, and the *pictures* by name.

    The fingerprint is several, one after another, where values were known to change. Without one there are neither
    words nor pictures: nothing is compared. *late* is not empty where the text says that it was changed after its
    approval, *quick* where it is a quick fix.
    """

    words: str
    fingerprint: str
    by: str
    late: str
    quick: str
    pictures: tuple[str, ...]


class Standing(StrEnum):
    """Whether a text is approved: not at all, as it stands, before it was changed, or by somebody who may not."""

    DRAFT = "draft"
    APPROVED = "approved"
    CHANGED = "changed"
    NO_RIGHT = "no-right"


def signed(document: AnyDocument) -> Signed:
    """Return the approval of *document*, as a build remembers it."""
    if document.state is not State.APPROVED or document.approved_by is None:
        return ()
    late = "late" if document.approved_on and document.approved_on < document.updated else ""
    by = document.approved_by.raw.strip()
    quick = "quick" if document.quick_fix else ""
    if not document.approved_hash:  # with that hash alone are the words and the pictures compared
        return ("", "", by, late, quick)
    return (words_digest(document), document.approved_hash, by, late, quick, *pictures_of(document))


def signature_of(approval: Signed) -> Signature:
    """Return *approval* with its parts named."""
    words, fingerprint, by, late, quick, *pictures = approval
    return Signature(words, fingerprint, by, late, quick, tuple(pictures))


def words_digest(document: AnyDocument) -> str:
    """Return the hash of all that *document* says: the fields that are set, in any order, as they were typed."""
    fields = document.model_dump(mode="json", exclude=set(_NOT_APPROVED), exclude_defaults=True)
    return _hash(json.dumps(fields, ensure_ascii=False, sort_keys=True))


def pictures_of(document: AnyDocument) -> tuple[str, ...]:
    """Return the names of the pictures that *document* shows and of the papers that it leads to, each once."""
    papers = (name for _, text in found_in(document, Text) for name in attached(text.raw))
    enclosed = (paper.file for _, paper in found_in(document, Attachment))
    return tuple(dict.fromkeys((*(picture.file for _, picture in found_in(document, Picture)), *papers, *enclosed)))


def keys_of(document: AnyDocument) -> tuple[str, ...]:
    """Return the keys of all facts that *document* or a block in it names or needs, each once."""
    return tuple(dict.fromkeys(_keys_in(document)))


def _keys_in(document: AnyDocument) -> Iterator[str]:
    for _, text in found_in(document, Text):
        yield from text.facts()
    for _, block in found_in(document, Block):
        yield from block.needs


def fingerprint(words: str, keys: Iterable[str], pictures: Iterable[str], facts: Registry, media: Media) -> str:
    """Return the fingerprint of *words*, of the facts *keys* as they may be published, and of *pictures*."""
    values = [(key, _value(facts.get(key))) for key in sorted(keys)]
    shown = [(name, blake2b(media.get(name, b""), digest_size=_DIGEST_BYTES).hexdigest()) for name in sorted(pictures)]
    return _hash(json.dumps([words, values, shown], ensure_ascii=False))


def fingerprint_of(document: AnyDocument, facts: Registry, media: Media) -> str:
    """Return the fingerprint of *document* with its facts and pictures as they are now."""
    return fingerprint(words_digest(document), keys_of(document), pictures_of(document), facts, media)


def fingerprints_of(document: AnyDocument, facts: Facts, media: Media, today: date) -> str:
    """Return the fingerprints of *document* one after another: with its *facts* of *today*, and of each day they turn.

    What is approved in the knowledge that a value will change then stays approved when it does.
    """
    keys = keys_of(document)
    turns = {day for key in keys if (fact := facts.get(key)) for day in fact.turns(today)}
    marks = (fingerprint_of(document, facts.on(day), media) for day in (today, *sorted(turns)))
    return "".join(dict.fromkeys(marks))


def covers(approval: Signed, fingerprints: str) -> bool:
    """Return whether *approval* names all *fingerprints*, or none at all, as one that was written by hand."""
    if not approval:
        return False
    signature = signature_of(approval)
    approved = set(each_fingerprint(signature.fingerprint))
    return not approved or approved.issuperset(each_fingerprint(fingerprints))


def standing(approval: Signed, keys: Iterable[str], facts: Registry, people: People | None, media: Media) -> Standing:
    """Return how the text with that *approval* stands; its facts are *keys*.

    An approval without a fingerprint, written by hand, holds until the text says that it was changed later. A quick fix
    may be signed by who publishes, too.
    """
    if not approval:
        return Standing.DRAFT
    signature = signature_of(approval)
    duties = (Duty.APPROVE, Duty.PUBLISH) if signature.quick else (Duty.APPROVE,)
    if people is not None and people.called(signature.by, *duties) is None:
        return Standing.NO_RIGHT
    if not signature.fingerprint:
        return Standing.CHANGED if signature.late else Standing.APPROVED
    now = fingerprint(signature.words, keys, signature.pictures, facts, media)
    return Standing.APPROVED if now in each_fingerprint(signature.fingerprint) else Standing.CHANGED


def standing_of(document: AnyDocument, facts: Registry, people: People | None, media: Media) -> Standing:
    """Return how *document* stands."""
    keys = keys_of(document) if document.approved_hash else ()  # no other approval is compared with facts
    return standing(signed(document), keys, facts, people, media)


def unsigned(document: D) -> D:
    """Return *document* as a draft that nobody approved."""
    if document.state is State.DRAFT:
        return document
    if isinstance(document, Listed):
        return cast("D", document.changed(state=State.DRAFT))
    nobody = {"state": State.DRAFT, "approved_by": None, "approved_on": None, "approved_hash": None, "quick_fix": None}
    return cast("D", document.model_copy(update=nobody))


def pending(document: D) -> D:
    """Return *document* with a mark behind every title: whatever shows one says that the text is not approved."""
    title = _marked(document.title)
    if isinstance(document, Listed):
        return cast("D", document.changed(title=title))
    changed: dict[str, Any] = {"title": title}
    if isinstance(document, Guide) and document.headline is not None:
        changed["headline"] = _marked(document.headline)
    if isinstance(document, Campaign):
        changed["messages"] = tuple(
            message.model_copy(update={"title": _marked(message.title)}) for message in document.messages
        )
    return cast("D", cast("AnyDocument", document).model_copy(update=changed))


def with_mark(facts: Facts) -> Facts:
    """Return *facts* and the mark of `pending` among them, as a fact that nobody has confirmed."""
    mark = Fact(label=PENDING, state=FactState.UNCONFIRMED)
    return facts.model_copy(update={"facts": {**facts.facts, PENDING: mark}})


def _marked(title: Text) -> Text:
    raw = title.raw.rstrip()
    return Text(f"{raw} {{{{ fact.{PENDING} }}}}", (*title.parts, " ", FactRef(PENDING)))


def each_fingerprint(fingerprints: str) -> tuple[str, ...]:
    """Return the single fingerprints of which the text *fingerprints* consists."""
    size = 2 * _DIGEST_BYTES
    return tuple(fingerprints[start : start + size] for start in range(0, len(fingerprints), size))


def _value(fact: Fact | None) -> str:
    return fact.value or "" if fact is not None and fact.may_be_published else ""


def _hash(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=_DIGEST_BYTES).hexdigest()
