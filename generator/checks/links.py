"""Check that each link in a text leads somewhere: to a page on the web, a telephone, a letter box, or another text."""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.checks.extract import CheckContext, Extract
from generator.checks.papers import paper_problems
from generator.diagnostics import Diagnostic
from generator.fields import Text, is_phone
from generator.messages import library as messages
from generator.messages import site
from generator.model import AnyDocument, Listed, Location, Places
from generator.routes import FOLDERS, SHORT, TOP_PAGES, holders, page_named
from generator.said import filled, typed_at
from generator.source import Position
from generator.text.attachments import FOLDER, file_named
from generator.text.passages import offsets_of, passages_of, words_of
from generator.text.passages.links import PlacedWords, links_of, may_link, plain_words_of

_LEADS = re.compile(r"https?://(?P<host>[^\s/?#:]+)(?::\d+)?(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
# Names and addresses that lead nowhere but in one office (RFC 1918, RFC 6761).
_OWN = re.compile(
    r"[^.]*|localhost|127\..*|10\.\d.*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|.*\.(?:local|lan|internal)"
)
_BY_NAME = re.compile(r"\[(?P<words>[^\[\]\n]+)\]\[(?P<name>[^\[\]\n]*)\]")
_EMPTY = re.compile(r"\[\s*\](?=[(\[])")
_ADDRESS_ENDS = r"[^\s<>\"'()\[\]{}|]*[\w/#=&%~-]"
_PAGE = re.compile(r"\.\./(?:(?P<folder>[a-z-]+)/)?(?P<name>[a-z0-9-]+)\.html")
_KIND_OF = {folder: kind for kind, folder in FOLDERS.items()}


def check_links(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each link in a text that leads nowhere."""
    library = context.written
    own = tuple(map(str.casefold, _own_hosts(library)))
    for record in context.records():
        for location, text in context.texts(record):
            raw = text.raw
            # Few texts have a “/”; whether a host stands in a text is found in a tenth of the time of a whole address.
            if may_link(raw) or ("/" in raw and any(map(raw.casefold().__contains__, own))):
                yield from _links(record.places, location, text, library)


def _is_missing(address: str, library: Extract) -> bool:
    """Return whether *address* is that of a text on the commune's own site, and there is no such text."""
    own = page_named(address, library.commune.web, library.commune.short_web)
    if own is None:
        return False
    if own.parts[0] == SHORT.name:
        documents: list[AnyDocument | Listed] = [*library.guides, *library.every, *library.campaigns]
        return own.parts[1] not in holders(documents)
    return not _is_of_site(f"../{own}", library.slugs)


def leads(address: str) -> bool:
    """Return whether *address* calls a number, or opens a page on the web or an e-mail, for anyone anywhere."""
    kind, _, number = address.partition(":")
    if kind.lower() == "tel":
        return is_phone(number.strip())
    web = _LEADS.fullmatch(address)
    return web is not None and not (web["host"] and _OWN.fullmatch(web["host"].lower()))


def _links(places: Places, location: Location, text: Text, library: Extract) -> Iterator[Diagnostic]:
    values = {key: fact.value for key in text.facts() if (fact := library.facts.get(key)) and fact.value}
    if values.keys() < set(text.facts()):
        return  # checks.facts tells of it, or nothing of the text is published
    words = filled(text, values)
    passages = passages_of(words)

    def place(start: int) -> Position:
        return places.inside(location, text.raw, typed_at(text, lambda part: filled(part, values), start))

    every = frozenset().union(*library.slugs.values())
    for link in links_of(words, passages):
        target = link.address.strip()
        lost = _is_missing(target, library)
        if not lost and (_is_of_site(target, library.slugs) or leads(target)):
            continue
        at = place(link.start)
        if target.startswith(FOLDER):
            yield from paper_problems(at, file_named(target.removeprefix(FOLDER)), library.media)
            continue
        yield site.no_such_page(at, target, every) if lost else messages.dead_link(at, target, every, TOP_PAGES)
    if _EMPTY.search(words):
        letters = zip(words_of(passages), offsets_of(words, passages), strict=True)
        shown = {at for letter, at in letters if letter == "["}  # what is seen is no link: it is code or escaped
        empty = (link.start() for link in _EMPTY.finditer(words))
        yield from (messages.link_without_words(place(start)) for start in empty if start not in shown)
    for piece in plain_words_of(words, passages):
        yield from _in_plain_words(piece, words, place, library)


def _in_plain_words(
    piece: PlacedWords, text: str, place: Callable[[int], Position], library: Extract
) -> Iterator[Diagnostic]:
    """Yield a problem for each link of *piece* whose name nothing explains, and each lost address typed as it is."""
    for link in _BY_NAME.finditer(piece.words):
        if all(text[piece.offsets[at]] == piece.words[at] for at in _brackets(link)):  # none of them is escaped
            name = link["name"] or link["words"]
            yield messages.unknown_link_name(place(piece.offsets[link.start("name") - 1]), name)
    bare = _own_addresses(library)
    for address in bare.finditer(piece.words) if bare else ():
        target = address[0] if "://" in address[0] else f"https://{address[0]}"
        if _is_missing(target, library):
            every = frozenset().union(*library.slugs.values())
            yield site.no_such_page(place(piece.offsets[address.start()]), address[0], every)


def _brackets(link: re.Match[str]) -> tuple[int, ...]:
    """Return where the brackets of a *link* by name stand."""
    return link.start(), link.end("words"), link.start("name") - 1, link.end() - 1


def _own_addresses(library: Extract) -> re.Pattern[str] | None:
    """Return the pattern of whole addresses of the commune's own site, with or without scheme; None without a site."""
    hosts = "|".join(map(re.escape, _own_hosts(library)))
    return re.compile(rf"(?<![\w@./-])(?:https?://)?(?:{hosts}){_ADDRESS_ENDS}", re.IGNORECASE) if hosts else None


def _own_hosts(library: Extract) -> Iterator[str]:
    """Yield how the addresses of the commune's own site begin, behind the scheme."""
    for address in filter(None, (library.commune.web, library.commune.short_web)):
        yield f"{address.partition('://')[2].rstrip('/')}/"


def _is_of_site(target: str, slugs: Mapping[str, frozenset[str]]) -> bool:
    """Return whether *target* is a text of the site: its slug, or its page beside that of another text."""
    if any(target in known for known in slugs.values()):
        return True
    page = _PAGE.fullmatch(target)
    if page is None:
        return False
    if page["folder"] is None:
        return f"{page['name']}.html" in TOP_PAGES
    kind = _KIND_OF.get(page["folder"])
    return kind is not None and page["name"] in slugs[kind] | slugs["unread"]
