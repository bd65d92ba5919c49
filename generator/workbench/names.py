"""What people and texts are called: by their names, and not by the ids that files and logs have for them."""

import re
from contextlib import suppress
from pathlib import PurePosixPath

from generator.desk import history
from generator.desk.files import public_of
from generator.desk.outcomes import CannotWriteError
from generator.desk.written import values_of
from generator.messages import workbench as said
from generator.messages.words import quoted
from generator.workbench.kinds import KINDS
from generator.workbench.office import Office

_IN_QUOTES = re.compile(
    rf"\u201c((?:\.tinlang-desk/)?(?:{'|'.join(kind.folder for kind in KINDS.values())})/[^\u201d]+|[a-z]+\.yaml)\u201d"
)


def name_of_person(office: Office, who: str) -> str:
    """Return the name and position of the person with the id *who*; *who* itself where the list has no such person."""
    person = office.person(who)
    return person.signature if person else who


def name_of_text(office: Office, name: str, digest: str = "") -> str:
    """Return the title of the text in the file *name*, or what the file is called.

    A text that is not there any more is called as its version with the hash *digest*; the name of its file is left
    where that is lost, too.
    """
    public, shelf, tokens = public_of(name), office.shelf(), office.tokens()
    path = f"{shelf.content.folder}/{public}"
    document = shelf.placed(path) if path in shelf.paths.values() and shelf.read[path].document else None
    if document is not None:
        return tokens.plain(document.title.raw)
    for content in (shelf.content.texts.get(path), history.base(office.desk, digest) if digest else None):
        title = title_in(office, public, content)
        if title:
            return title
    return said.file_named(public, PurePosixPath(public).stem)


def with_titles(office: Office, words: str) -> str:
    """Return *words* in which texts are called by their titles, not as their files are."""
    return _IN_QUOTES.sub(lambda match: quoted(name_of_text(office, match[1])), words)


def title_in(office: Office, name: str, content: bytes | None) -> str:
    """Return the title in the *content* of the file *name*; an empty one where it has none, or cannot be read."""
    if content is None:
        return ""
    with suppress(CannotWriteError):
        title = values_of(content, PurePosixPath(name)).get("title")
        return office.tokens().plain(title) if isinstance(title, str) else ""
    return ""
