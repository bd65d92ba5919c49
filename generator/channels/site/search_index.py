"""All texts of the site → the files that the search in the reader's browser loads.

    muc.js        every word with its marks, in the order of its bare form, and where its postings stand
    tu-<n>.js     postings: for each word the pages it stands on, as gaps in a base of 45, title or not in the last bit;
                  of a word on every fourth page or more, a bit a page, then the gaps of those that have it in the title
    trang-<n>.js  what is shown of a page: kind, title, day, address

Words are syllables, as Vietnamese writes them. The files are scripts, not JSON, so that the search also works when the
site is opened from a disk (docs/decisions/search.md).
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath

from generator.channel import RenderContext
from generator.channels.site.pages import standing
from generator.channels.site.shelves import on_site
from generator.model import Announcement, AnyDocument, Library, texts
from generator.rendering.markup import to_plain
from generator.routes import page_of
from generator.said import Fill, Words, carrying, plain, unmarked
from generator.text.names import bare, slug_of

FOLDER = PurePosixPath("tim")
PAGES_A_CHUNK = 300
# Printable, and none that a string in a script must escape: 45 end a number, 45 say that more follows.
_SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"'\\<")
_BASE = 45
_BITS = 6  # of a sign, in the bitmap of a word that is on many pages: one in `_OFTEN`
_OFTEN = 4
_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 30
_NOT_READ = {"slug", "sources", "related", "spoken", "otherwise", "needs", "approved_by", "licence", "headline", "task"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What the search knows of a page, the facts in *title* and *text* marked. *day* is given for notices."""

    path: PurePosixPath
    kind: str
    title: str
    text: str
    day: date | None = None


def chunks(library: Library) -> int:
    """Return how many files the postings, and the pages, are spread over."""
    return 1 + sum(1 for _ in on_site(library.documents())) // PAGES_A_CHUNK


def file_names(library: Library) -> tuple[str, ...]:
    """Return the names of the index's files."""
    numbers = range(chunks(library))
    return ("muc.js", *(f"tu-{n}.js" for n in numbers), *(f"trang-{n}.js" for n in numbers))


def index_file(name: str, context: RenderContext) -> str:
    """Return the file *name* of the index, the facts in it marked."""
    return _index_of(context)[name]


def build_index(entries: Sequence[Entry], count: int) -> dict[str, str]:
    """Return the files of the index of *entries*, spread over *count* chunks."""
    postings = _postings(entries)
    words = sorted(postings, key=lambda word: (bare(word), word))
    coded = [_coded(postings[word], len(entries)) for word in words]
    starts = _starts([len(code) + 1 for code in coded], count)
    ends = [*starts[1:], len(words)]
    files = {
        f"tu-{n}.js": _script(f"tu-{n}", " ".join(coded[start:end]))
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    }
    for n in range(count):
        shown = entries[n * PAGES_A_CHUNK : (n + 1) * PAGES_A_CHUNK] if n < count - 1 else entries[n * PAGES_A_CHUNK :]
        files[f"trang-{n}.js"] = _script(f"trang-{n}", "\n".join(_line(entry) for entry in shown))
    version = sha256(plain("".join(files[name] for name in sorted(files))).encode()).hexdigest()[:8]
    head = {
        "starts": starts,
        "each": PAGES_A_CHUNK,
        "pages": len(entries),
        "version": version,
        "words": " ".join(words),
    }
    return {"muc.js": _script("muc", head), **files}


def words_in(text: str) -> Iterator[str]:
    """Yield the words of *text* in lower case.

    >>> list(words_in("Gọi 1022, Tổng đài"))
    ['gọi', '1022', 'tổng', 'đài']
    """
    return (word for word in _WORD.findall(text.lower()) if len(word) <= _LONGEST_WORD)


# Each of the index's files needs the whole index: it is made once a process and remembered for the same library.
_last: ContextVar[tuple[RenderContext, dict[str, str]]] = ContextVar("the index that was made last")


def _index_of(context: RenderContext) -> dict[str, str]:
    known = _last.get(None)
    if known is not None and known[0].library is context.library and known[0].today == context.today:
        return known[1]
    entries = tuple(_entries(context))
    index = build_index(entries, chunks(context.library))
    index["muc.js"] = carrying(index["muc.js"], "".join(_of_one_word(entries, context.words)))
    _last.set((context, index))
    return index


def _of_one_word(entries: Iterable[Entry], words: Fill) -> Iterator[str]:
    """Yield, marked, the facts in *entries* whose value is one word: the list of all words holds them as they are."""
    said = unmarked("".join(f"{entry.title}{entry.text}" for entry in entries))
    for key in (*said.facts, *said.awaiting):
        value = words.fact(key)
        if list(words_in(plain(value))) == [plain(value)]:
            yield value


def _entries(context: RenderContext) -> Iterator[Entry]:
    library, words = context.library, context.words
    for document in on_site(library.documents()):
        day = document.published if isinstance(document, Announcement) else None
        if day is None or day <= context.today:
            title = to_plain(words(document.title))
            yield Entry(page_of(document), type(document).__name__[0].lower(), title, _text_of(document, words), day)
    for page in standing(library):
        if page.listed:
            yield Entry(page.path, "p", page.title, page.about)


def _text_of(document: AnyDocument, words: Words) -> str:
    shown = (text for location, text in texts(document) if not _NOT_READ.intersection(map(str, location)))
    return "\n".join(to_plain(words(text)) for text in shown)


def _postings(entries: Iterable[Entry]) -> dict[str, list[tuple[int, bool]]]:
    postings: dict[str, list[tuple[int, bool]]] = {}
    for number, entry in enumerate(entries):
        title = set(words_in(plain(entry.title)))
        for word in sorted(title.union(words_in(plain(entry.text)))):
            postings.setdefault(word, []).append((number, word in title))
    return postings


def _coded(posting: Sequence[tuple[int, bool]], pages: int) -> str:
    if len(posting) * _OFTEN < pages or pages < _OFTEN * _BITS:
        return _gaps(posting)
    bits = [0] * (pages // _BITS + 1)
    for number, _ in posting:
        bits[number // _BITS] |= 1 << number % _BITS
    whole = "".join(_SIGNS[six] for six in bits)
    return f"'{whole}'{_gaps((number, True) for number, in_title in posting if in_title)}"


def _gaps(posting: Iterable[tuple[int, bool]]) -> str:
    signs, before = [], -1
    for number, in_title in posting:
        signs.append(_number((number - before - 1) * 2 + in_title))
        before = number
    return "".join(signs)


def _number(value: int) -> str:
    """Return *value* as signs: those of the upper half say that more follows.

    >>> _number(0), _number(44), _number(45)
    ('!', 'P', 'Q#')
    """
    more = []
    while value >= _BASE:
        more.append(_SIGNS[_BASE + value % _BASE])
        value = value // _BASE
    return "".join(more) + _SIGNS[value]


def _starts(sizes: Sequence[int], count: int) -> list[int]:
    """Return at which word each of *count* chunks begins, so that all are about as large."""
    each, starts, filled = sum(sizes) / count, [0], 0
    for number, size in enumerate(sizes):
        if filled >= each * len(starts) and len(starts) < count:
            starts.append(number)
        filled += size
    return starts + [len(sizes)] * (count - len(starts))


def _line(entry: Entry) -> str:
    """Return what is shown of a page on one line; its name is left out where the title says it already."""
    name = "" if slug_of(plain(entry.title)) == entry.path.stem else entry.path.stem
    day = f"{entry.day:%y%m%d}" if entry.day else ""
    return "|".join((entry.kind, day, name, entry.title.replace("|", "/")))


def _script(name: str, value: object) -> str:
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f'tinTim("{name}",{said})\n'
