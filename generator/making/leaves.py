"""The digest of each thing that can be read of the content, the edition and the plan, by its kind and name."""

from collections.abc import Callable, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.making.views import documents_naming
from generator.outputs import Output
from generator.publishable import Published
from generator.routes import FOLDERS as KINDS
from generator.routes import short_code

if TYPE_CHECKING:
    from generator.making.world import World

_DIGEST_BYTES = 12


def digest_of(value: object) -> str:
    """Return a short hash of *value*: bytes, or anything whose `repr` says all about it."""
    content = value if isinstance(value, bytes) else repr(value).encode(errors="surrogatepass")
    return blake2b(content, digest_size=_DIGEST_BYTES).hexdigest()


def _standing(world: "World", slug: str) -> str:
    notice, today = world.library.row(slug), world.edition.today
    if notice is None:
        return "gone"
    if notice.is_withdrawn:
        return "over"
    if notice.published > today:
        return "coming"
    return "over" if notice.expires is not None and notice.expires < today else ""


def _hidden(world: "World", slug: str) -> str:
    library, row = world.library, world.library.row(slug)
    if isinstance(library, Published) and any(library.is_held(kind, slug) for kind in KINDS):
        return "held"
    return "withdrawn" if row is not None and row.is_withdrawn else ""


def _title(world: "World", rest: str) -> str:
    kind, _, slug = rest.partition(" ")
    document = world.document(kind, slug)
    return document.title.raw if document else ""


def _short(world: "World", rest: str) -> str:
    kind, _, slug = rest.partition(" ")
    document = world.document(kind, slug)
    return short_code(document) if document and document.goes_to("site") else ""


def _turn(world: "World", key: str) -> str:
    library, today = world.library, world.edition.today
    fact = (library.shelf.facts if isinstance(library, Published) else library.facts).get(key)
    now = fact.said_on(today) if fact else ""
    return next((day.isoformat() for day in fact.turns(today) if fact.said_on(day) != now), "") if fact else ""


def _offers(world: "World", about: str) -> str:
    offers = world.offers.get(about, ())
    shown = [(label, [(str(output.path), output.label) for output in outputs]) for label, outputs in offers]
    return digest_of(shown) if shown else ""


def _of_content(world: "World", kind: str, slug: str = "") -> str:
    if isinstance(world.library, Published):
        return world.library.digest(kind, slug)
    part = getattr(world.library, kind)
    return digest_of(part(slug) if slug else part)


def _hashed(value: Callable[["World", str], object]) -> Callable[["World", str], str]:
    return lambda world, rest: digest_of(value(world, rest))


LEAVES: Mapping[str, Callable[["World", str], str]] = {
    "today": lambda world, _: world.edition.today.isoformat(),
    "clock": lambda world, _: (world.edition.clock or world.edition.today).isoformat(),
    "address": lambda world, _: world.edition.address or "",
    "recorder": lambda world, _: world.tools.recorder.name if world.tools.recorder else "",
    "standing": _standing,
    "hidden": _hidden,
    "title": _title,
    "short": _short,
    "planned": lambda world, path: "yes" if path in world._planned else "",  # noqa: SLF001 - of this room
    "offers": _offers,
    "commune": _hashed(lambda world, _: world.library.commune),
    "theme": lambda world, _: world.library.commune.theme.value,
    "content": lambda world, name: world.shelf.digest(f"{world.shelf.content.folder}/{name}"),
    "rows": lambda world, _: world.shelf.rows_digest,
    "turn": _turn,
    "naming": _hashed(lambda world, key: documents_naming(world.shelf, key)),
    "slugs": _hashed(lambda world, _: (sorted(world.shelf.paths), sorted(world.shelf.unread))),
    "facts": _hashed(lambda world, _: world.library.facts.facts),
    "fact": _hashed(lambda world, key: (world.library.facts.get(key), world.library.facts.within(key))),
    "named": _hashed(lambda world, words: world.library.facts.named_in(words)),
    "guides": lambda world, _: _of_content(world, "guides"),
    "listed": lambda world, _: _of_content(world, "listed"),
    "campaigns": lambda world, _: _of_content(world, "campaigns"),
    "results": _hashed(lambda world, _: world.library.results),
    "diary": _hashed(lambda world, _: world.library.diary),
    "counting": _hashed(lambda world, _: world.library.counting),
    "rota": _hashed(lambda world, _: world.library.rota),
    "alerts": _hashed(lambda world, _: world.library.alerts),
    "people": _hashed(lambda world, _: world.library.people),
    "pronunciation": _hashed(lambda world, _: sorted(world.library.pronunciation.items())),
    "guide": lambda world, slug: _of_content(world, "guide", slug),
    "notice": lambda world, slug: _of_content(world, "notice", slug),
    "campaign": lambda world, slug: _of_content(world, "campaign", slug),
    "media": _hashed(lambda world, name: world.library.media.get(name, "")),  # an empty file differs from none
    "pictures": _hashed(lambda world, _: sorted(world.library.media)),
    "plan": _hashed(lambda world, _: [_planned(output) for outputs in world.plan.values() for output in outputs]),
}
"""For each kind of name, the function that returns the digest of what it stands for, or a short value itself."""


def _planned(output: Output) -> object:
    """Return the path of *output* and the days of what it is about, which lists of all outputs show."""
    about = output.about
    return str(output.path), (about.updated, getattr(about, "published", None)) if about else None


_WHILE_THE_SAME: Mapping[str, tuple[str, ...]] = {
    "facts": ("fact", "facts", "named"),
    "commune": ("commune", "theme"),
    "guides": ("guide", "guides"),
    "campaigns": ("campaign", "campaigns"),
    "listed": ("rows", "listed", "standing"),
    "results": ("results",),
    "diary": ("diary",),
    "people": ("people",),
    "rota": ("rota",),
    "alerts": ("alerts",),
    "counting": ("counting",),
    "pronunciation": ("pronunciation",),
}
"""The kinds of leaves that stay as they are while a part of the library is the same object."""
_OF_ALL_DOCUMENTS = ("title", "short", "slugs")
_OF_A_NOTICE = ("notice", "standing", "hidden")
"""The kinds of leaves that stay as they are while a notice, all facts and all approvals do."""


def _is_unknown(part: str, *libraries: Published) -> bool:
    """Return whether *part* is computed when it is asked for, and nobody has asked one of *libraries* for it."""
    computed = isinstance(vars(Published).get(part), cached_property)
    return computed and any(part not in vars(library) for library in libraries)


def still_known(world: "World", before: "World") -> Callable[[str], bool]:
    """Return a function that says whether a name certainly has the same digest in *world* as in *before*."""
    library, last, edition, then = world.library, before.library, world.edition, before.edition
    if (
        not isinstance(library, Published)
        or not isinstance(last, Published)
        or type(library) is not type(last)
        or edition.today != then.today
    ):
        return lambda _: False
    known = {part: getattr(library, part) for part in _WHILE_THE_SAME if not _is_unknown(part, library, last)}
    same = {part for part, value in known.items() if value is getattr(last, part)}
    kinds = {"today", "recorder", *(kind for part in same for kind in _WHILE_THE_SAME[part])}
    if edition.address == then.address:
        kinds.add("address")
    if same >= {"guides", "campaigns", "listed"} and library.shelf.slugs is last.shelf.slugs:
        kinds.update(_OF_ALL_DOCUMENTS)
    media_are_same = library.media.keys() == last.media.keys() and all(
        content is last.media[name] for name, content in library.media.items()
    )
    if media_are_same:
        kinds.update(("media", "pictures"))
    read, folder = library.shelf.read, library.shelf.content.folder
    untouched = {path.removeprefix(f"{folder}/") for path, entry in read.items() if last.shelf.read.get(path) is entry}
    words_are_same = "facts" in same and library.same_standings(last)

    def is_known(name: str) -> bool:
        kind, _, rest = name.partition(" ")
        if kind == "content":
            return rest in untouched
        if kind in _OF_A_NOTICE and words_are_same and f"announcements/{rest}.md" in untouched:
            return True
        return kind in kinds

    return is_known
