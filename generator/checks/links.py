"""Check that each link in a text leads somewhere: to a page on the web, a telephone, a letter box, or another text."""

import re
from collections.abc import Iterator, Mapping

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
from generator.text.passages import passages_of
from generator.text.passages.places import offsets_of
from generator.text.passages.values import PassageKind

_LEADS = re.compile(r"https?://(?P<host>[^\s/?#:]+)(?::\d+)?(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
# Names and addresses that lead nowhere but in one office (RFC 1918, RFC 6761).
_OWN = re.compile(
    r"[^.]*|localhost|127\..*|10\.\d.*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|.*\.(?:local|lan|internal)"
)
_BY_NAME = re.compile(r"(?<![\]\\])\[(?P<words>[^\[\]\n]+)\]\[(?P<name>[^\[\]\n]*)\]")
_NAMED = re.compile(r"^ {0,3}\[([^\]\n]+)\]:", re.MULTILINE)
# A link of Markdown within a line, and the line on which a link by name says where it leads.
_LINK = re.compile(
    r"\]\(\s*<?(?P<target>[^)<>\"]*)>?[^)]*\)|^ {0,3}\[[^\]\n]+\]:\s*<?(?P<named>[^\s>]+)>?.*$", re.MULTILINE
)
# What Python-Markdown takes as it stands: code between equal runs of “`” in a paragraph, and signs behind “\\”.
_AS_TYPED = re.compile(r"(?<![\\`])(`{1,8})(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)|\\[\[\]\\`]", re.DOTALL)
_INDENTED = re.compile(r"^(?: {4}|[ ]*\t)", re.MULTILINE)
_BRACKET = re.compile(r"[\[\]]|\n[ \t]*\n")
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
            if "](" in raw or "]:" in raw or ("/" in raw and any(map(raw.casefold().__contains__, own))):
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
    words = _without_literals(_without_code(filled(text, values)))

    def place(start: int) -> Position:
        return places.inside(location, text.raw, typed_at(text, lambda part: filled(part, values), start))

    named = {_bare(name[1]) for name in _NAMED.finditer(words)} if "][" in words else set()
    for link in _BY_NAME.finditer(words) if "][" in words else ():
        name = link["name"] or link["words"]
        if _bare(name) not in named:
            yield messages.unknown_link_name(place(link.start("name") - 1), name)
    every = frozenset().union(*library.slugs.values())
    for link in _LINK.finditer(words):
        group = "target" if link["target"] is not None else "named"
        target = link[group].strip()
        lost = _is_missing(target, library)
        if not lost and (_is_of_site(target, library.slugs) or leads(target)):
            continue
        at = place(link.start(group))
        if target.startswith(FOLDER):
            yield from paper_problems(at, file_named(target.removeprefix(FOLDER)), library.media)
            continue
        yield site.no_such_page(at, target, every) if lost else messages.dead_link(at, target, every, TOP_PAGES)
    bare = _own_addresses(library)
    links = [range(*link.span()) for link in _LINK.finditer(words)]
    for address in bare.finditer(words) if bare else ():
        target = address[0] if "://" in address[0] else f"https://{address[0]}"
        if _is_missing(target, library) and not any(address.start() in link for link in links):
            yield site.no_such_page(place(address.start()), address[0], every)


def _own_addresses(library: Extract) -> re.Pattern[str] | None:
    """Return the pattern of whole addresses of the commune's own site, with or without scheme; None without a site."""
    hosts = "|".join(map(re.escape, _own_hosts(library)))
    return re.compile(rf"(?<![\w@./-])(?:https?://)?(?:{hosts}){_ADDRESS_ENDS}", re.IGNORECASE) if hosts else None


def _own_hosts(library: Extract) -> Iterator[str]:
    """Yield how the addresses of the commune's own site begin, behind the scheme."""
    for address in filter(None, (library.commune.web, library.commune.short_web)):
        yield f"{address.partition('://')[2].rstrip('/')}/"


def _without_code(words: str) -> str:
    r"""Return *words* with blanks for pieces of code: lines that are indented far enough, where that makes code.

    >>> _without_code("Xem:\n\n    [a](b)\n\n- hai\n\n    [c](d)").split()
    ['Xem:', '-', 'hai', '[c](d)']
    """
    if _INDENTED.search(words) is None:
        return words
    passages = passages_of(words)
    offsets = offsets_of(words, passages)
    code = {
        offsets[place]
        for passage in passages
        if passage.kind is PassageKind.CODE
        for place in range(passage.start, min(passage.end, len(offsets)))
    }
    return "".join(" " if place in code and letter != "\n" else letter for place, letter in enumerate(words))


def _without_literals(words: str) -> str:
    r"""Return *words* with blanks for what is no sign of a link: code, signs behind “\\”, a “]” that closes nothing.

    >>> _without_literals("`[a](b)` \\[c](d) [e](f)")
    '           c (d) [e](f)'
    """
    if "`" in words or "\\" in words:
        words = _AS_TYPED.sub(lambda found: " " * len(found[0]), words)
    letters, opened = list(words), 0
    for found in _BRACKET.finditer(words):
        if found[0] == "[":
            opened += 1
        elif found[0] != "]":
            opened = 0
        elif opened:
            opened -= 1
        else:
            letters[found.start()] = " "
    return "".join(letters)


def _bare(name: str) -> str:
    """Return the *name* of a link as Markdown compares it: whatever its capitals and blanks."""
    return " ".join(name.lower().split())


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
