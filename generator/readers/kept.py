"""A file of content as the memory keeps it: its document as a pickle without places, and what others ask of it."""

import pickle
from collections.abc import Callable
from pathlib import PurePosixPath

from generator.approval import keys_of, signed
from generator.diagnostics import Diagnostic
from generator.memory.large_parts import Large
from generator.memory.traces import Read
from generator.messages import fields as messages
from generator.model import Announcement, Campaign, Guide, listed, texts, without_places
from generator.readers import reader_of
from generator.redact import needed_by
from generator.source import Source


def kept(
    source: Source, problems: list[Diagnostic], digest: str, name: str, held: Callable[[bytes], bytes | Large]
) -> Read:
    """Return what is kept of the file *name* below content/, with that *digest*; *held* may put a document aside."""
    pattern, reader = reader_of(PurePosixPath(name))
    if reader is None:
        return Read(digest, "", "", b"", b"", pickle.dumps([*problems, messages.stray_file(source.at(1))]))
    document, faults = reader(source)
    problems = [*problems, *faults]
    pickled_problems = pickle.dumps(problems) if problems else b""
    if document is None:
        return Read(digest, pattern, "", b"", b"", pickled_problems)
    slug = getattr(document, "slug", "")
    pickled = pickle.dumps(without_places(document) if hasattr(document, "places") else document)
    row = pickle.dumps(listed(document, needed_by(document))) if isinstance(document, Announcement) else b""
    instead = any("otherwise" in location for location, _ in texts(document))
    approval = signed(document) if isinstance(document, Guide | Announcement | Campaign) else ()
    return Read(digest, pattern, slug, held(pickled), row, pickled_problems, keys_of(document), instead, approval)
