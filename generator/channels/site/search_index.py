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
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath

from generator.channels.site.pages import standing
from generator.channels.site.shelves import ROOT, on_site
from generator.making.reads import Reads
from generator.model import Listed, texts
from generator.outputs import Made, Output, made, work
from generator.rendering.markup import to_plain
from generator.routes import page_of
from generator.said import Fill, carrying, plain, unmarked
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


def search_outputs(reads: Reads) -> Iterator[Output]:
    """Yield every file of the index."""
    numbers = range(reads.ask(chunks))
    for name in ("muc.js", *(f"tu-{n}.js" for n in numbers), *(f"trang-{n}.js" for n in numbers)):
        path = ROOT / FOLDER / name
        yield Output(path, f"Tìm kiếm: {name}", work(index_file, name), batch="search")


def chunks(reads: Reads) -> int:
    """Return over how many files the postings, and the pages, are spread."""
    return 1 + sum(1 for _ in on_site(reads.library.documents())) // PAGES_A_CHUNK


def index_file(reads: Reads, name: str) -> Made:
    """Return the file *name* of the index."""
    return made(reads.ask(index_files)[name])


def index_files(reads: Reads) -> dict[str, str]:
    """Return all files of the index by name, the facts in them marked."""
    entries = tuple(_entries(reads))
    index = build_index(entries, reads.ask(chunks))
    index["muc.js"] = carrying(index["muc.js"], "".join(_of_one_word(entries, reads.words)))
    return index


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


def _of_one_word(entries: Iterable[Entry], words: Fill) -> Iterator[str]:
    """Yield, marked, the facts in *entries* whose value is one word: the list of all words holds them as they are."""
    said = unmarked("".join(f"{entry.title}{entry.text}" for entry in entries))
    for key in (*said.facts, *said.awaiting):
        value = words.fact(key)
        if list(words_in(plain(value))) == [plain(value)]:
            yield value


def _entries(reads: Reads) -> Iterator[Entry]:
    for document in on_site(reads.library.documents()):
        day = document.published if isinstance(document, Listed) else None
        if day is None or day <= reads.today:
            kind = "a" if isinstance(document, Listed) else type(document).__name__[0].lower()
            title, text = reads.recall(text_of, document.slug)
            yield Entry(page_of(document), kind, title, text, day)
    for page in standing(reads):
        if page.listed:
            yield Entry(page.path, "p", page.title, page.about)


def text_of(reads: Reads, slug: str) -> tuple[str, str]:
    """Return the title of the document *slug*, and all its words, facts marked."""
    library, words = reads.library, reads.words
    document = library.guide(slug) or library.notice(slug) or library.campaign(slug)
    assert document is not None
    shown = (text for location, text in texts(document) if not _NOT_READ.intersection(map(str, location)))
    return to_plain(words(document.title)), "\n".join(to_plain(words(text)) for text in shown)


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
