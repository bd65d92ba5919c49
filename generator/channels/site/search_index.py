"""All texts of the site → the files that the search in the reader's browser loads.

    muc.js        every word with its marks, ordered by its form without marks, and which file has its postings
    tu-<n>.js     postings: for each word the pages it is on, as gaps in base 45, the last bit saying whether the word
                  is in the title; a word on every fourth page or more has a bit for each page, then the gaps of titles
    trang-<n>.js  what a result shows of each page: kind, title, day, address

Words are syllables, as Vietnamese writes them. The files are scripts, not JSON, so that the search also works when the
site is opened from a disk (docs/decisions/search.md).
"""

import json
import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath

from generator.channels.site.listings import ROOT, on_site
from generator.channels.site.pages import PAGES, standing, titled
from generator.channels.site.postings import coded, decoded
from generator.making.reads import Reads
from generator.model import Announcement, texts
from generator.outputs import Made, Output, made, work
from generator.rendering.markup import to_plain
from generator.routes import KINDS, page_of
from generator.said import Filler, carrying, plain, unmarked
from generator.text.names import bare, slug_of
from generator.text.occasion_words import in_figures

FOLDER = PurePosixPath("tim")
PAGES_A_CHUNK = 300
"""How many pages one file of results has; there are as many files of postings."""
_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 30  # letters: nobody searches for longer ones
_MOST_AMENDED = 50  # changed pages: above this, the index is made anew
_NOT_READ = {"slug", "sources", "related", "spoken", "otherwise", "needs", "approved_by", "licence", "headline", "task"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What the search knows of a page.

    *line* is what a result shows of it, facts marked; *facts* are the keys of all facts in it. *title* and *words*
    are the words of its title and of its text, each once; each is one string, since thousands of entries are kept.
    """

    line: str
    title: str
    words: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Index:
    """The index: for each page its slug, the digest of its entry, its line and facts; for each word its coded postings.

    Its `repr`, from which a digest is made, is a hash: written out it might be a hundred megabytes.
    """

    slugs: tuple[str, ...]
    digests: tuple[str, ...]
    lines: tuple[str, ...]
    facts: tuple[tuple[str, ...], ...]
    postings: dict[str, str]

    def __repr__(self) -> str:
        total = sha256()
        for part in (self.slugs, self.digests, self.lines, self.facts, sorted(self.postings.items())):
            total.update(f"{len(part)}\n".encode())
            for item in part:
                total.update(f"{item!r}\n".encode())
        return f"Index({total.hexdigest()})"


def search_outputs(reads: Reads) -> Iterator[Output]:
    """Yield every file of the index."""
    numbers = range(reads.recall(chunks))
    for name in ("muc.js", *(f"tu-{n}.js" for n in numbers), *(f"trang-{n}.js" for n in numbers)):
        path = ROOT / FOLDER / name
        yield Output(path, f"Tìm kiếm: {name}", work(index_file, name), batch="search", late=True)


def chunks(reads: Reads) -> int:
    """Return over how many files the postings are spread, and likewise the pages."""
    return 1 + sum(1 for _ in on_site(reads, reads.library.documents())) // PAGES_A_CHUNK


def index_file(reads: Reads, name: str) -> Made:
    """Return the file *name* of the index."""
    return made(reads.ask(index_files)[name])


def index_files(reads: Reads) -> dict[str, str]:
    """Return all files of the index by name, the facts in them marked."""
    index = reads.recall(index_of)
    files = files_of(index, reads.recall(chunks))
    files["muc.js"] = carrying(files["muc.js"], "".join(_of_one_word(index, reads.words)))
    return files


def index_of(reads: Reads) -> Index:
    """Return the index; the last build's is amended if it has the same pages and few of them have changed."""
    pages = [page for page in standing(reads) if page.listed]
    current = reads.recall(slugs_in_index)
    questions: list[tuple[str, Callable[[Reads, str], Entry], str]] = [(slug, entry_of, slug) for slug in current]
    questions += [(page.part, entry_of_page, page.part) for page in pages]
    digests = tuple(reads.digest_of_kept(question, argument) for _, question, argument in questions)
    slugs = tuple(slug for slug, _, _ in questions)
    before = reads.before(index_of)
    if before is None or before.slugs != slugs:
        return make_index(slugs, digests, (reads.recall(question, argument) for _, question, argument in questions))
    changed = [number for number, digest in enumerate(digests) if digest != before.digests[number]]
    pairs = {}
    for number in changed:
        _, question, argument = questions[number]
        old = reads.before(question, argument)
        if old is None or len(changed) > _MOST_AMENDED:
            return make_index(slugs, digests, (reads.recall(question, argument) for _, question, argument in questions))
        pairs[number] = (old, reads.recall(question, argument))
    return amended(before, digests, pairs)


def slugs_in_index(reads: Reads) -> tuple[str, ...]:
    """Return the slugs of the documents that the search finds."""
    documents = on_site(reads, reads.library.documents())
    return tuple(document.slug for document in documents)


def make_index(slugs: Sequence[str], digests: Sequence[str], entries: Iterable[Entry]) -> Index:
    """Return the index of *entries*, of which only one at a time is in memory."""
    numbers: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
    lines, facts = [], []
    for number, entry in enumerate(entries):
        lines.append(entry.line)
        facts.append(entry.facts)
        title = entry.title.split()
        for word in title:
            numbers[word].append(number * 2 + 1)
        for word in set(entry.words.split()).difference(title):
            numbers[word].append(number * 2)
    postings = {}
    for word in list(numbers):
        postings[word] = coded([(number // 2, bool(number % 2)) for number in numbers.pop(word)], len(lines))
    return Index(tuple(slugs), tuple(digests), tuple(lines), tuple(facts), postings)


def amended(index: Index, digests: tuple[str, ...], changed: Mapping[int, tuple[Entry, Entry]]) -> Index:
    """Return *index* with the entries of some pages *changed*: from the number of a page to its old and new entry."""
    postings, lines, facts = dict(index.postings), list(index.lines), list(index.facts)
    pages = len(lines)
    for number, (old, new) in changed.items():
        lines[number], facts[number] = new.line, new.facts
        was, becomes = _where_words_stand(old), _where_words_stand(new)
        for word in was.keys() | becomes.keys():
            if was.get(word) == becomes.get(word):
                continue
            posting = dict(decoded(postings.get(word, ""), pages))
            posting.pop(number, None)
            if word in becomes:
                posting[number] = becomes[word]
            if posting:
                postings[word] = coded(sorted(posting.items()), pages)
            else:
                del postings[word]
    return Index(index.slugs, digests, tuple(lines), tuple(facts), postings)


def _where_words_stand(entry: Entry) -> dict[str, bool]:
    """Return for each word of *entry* whether it is in the title."""
    return {**dict.fromkeys(entry.words.split(), False), **dict.fromkeys(entry.title.split(), True)}


def files_of(index: Index, count: int) -> dict[str, str]:
    """Return the files of *index*, spread over *count* chunks."""
    words = sorted(index.postings, key=lambda word: (bare(word), word))
    codes = [index.postings[word] for word in words]
    starts = _starts([len(code) + 1 for code in codes], count)
    ends = [*starts[1:], len(words)]
    files = {
        f"tu-{n}.js": _script(f"tu-{n}", " ".join(codes[start:end]))
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    }
    for n in range(count):
        end = (n + 1) * PAGES_A_CHUNK if n < count - 1 else len(index.lines)
        files[f"trang-{n}.js"] = _script(f"trang-{n}", "\n".join(index.lines[n * PAGES_A_CHUNK : end]))
    total = sha256()
    for name in sorted(files):
        total.update(plain(files[name]).encode())
    head = {
        "starts": starts,
        "each": PAGES_A_CHUNK,
        "pages": len(index.lines),
        "version": total.hexdigest()[:8],
        "words": " ".join(words),
    }
    return {"muc.js": _script("muc", head), **files}


def entry_of(reads: Reads, slug: str) -> Entry:
    """Return what the search knows of the page of the document *slug*."""
    library, words = reads.library, reads.words
    document = library.guide(slug) or library.notice(slug) or library.campaign(slug)
    assert document is not None
    on_page = (text for location, text in texts(document) if not _NOT_READ.intersection(map(str, location)))
    title, text = to_plain(words(document.title)), "\n".join(to_plain(words(text)) for text in on_page)
    kind = {"guide": "g", "notice": "a", "campaign": "c"}[KINDS[type(document)]]
    day = document.published if isinstance(document, Announcement) else None
    if isinstance(document, Announcement):
        text = "\n".join((text, *map(in_figures, document.when)))
    return make_entry(page_of(document), kind, title, text, day)


def entry_of_page(reads: Reads, part: str) -> Entry:
    """Return what the search knows of the single page whose template is called *part*."""
    page = titled(reads, next(page for page in PAGES if page.part == part))
    return make_entry(page.path, "p", page.title, page.about)


def make_entry(path: PurePosixPath, kind: str, title: str, text: str, day: date | None = None) -> Entry:
    """Return the entry of the page at *path*; the facts in *title* and *text* are marked."""
    name = "" if slug_of(plain(title)) == path.stem else path.stem
    line = "|".join((kind, f"{day:%y%m%d}" if day else "", name, title.replace("|", "/")))
    words = unmarked(f"{title}{text}")
    return Entry(
        line,
        " ".join(sorted(words_in(plain(title)))),
        " ".join(sorted(words_in(plain(text)))),
        (*words.facts, *words.awaiting),
    )


def words_in(text: str) -> set[str]:
    """Return the words of *text* in lower case.

    >>> sorted(words_in("Gọi 1022, Tổng đài, gọi"))
    ['1022', 'gọi', 'tổng', 'đài']
    """
    return {word for word in set(_WORD.findall(text.lower())) if len(word) <= _LONGEST_WORD}


def _of_one_word(index: Index, words: Filler) -> Iterator[str]:
    """Yield, marked, the facts in *index* whose value is a single word: the list of words shows these unchanged."""
    for key in dict.fromkeys(key for facts in index.facts for key in facts):
        value = words.fact(key)
        if words_in(plain(value)) == {plain(value).lower()}:
            yield value


def _starts(sizes: Sequence[int], count: int) -> list[int]:
    """Return the number of the word with which each of *count* chunks begins, so that all are about as large."""
    share, starts, filled = sum(sizes) / count, [0], 0
    for number, size in enumerate(sizes):
        if filled >= share * len(starts) and len(starts) < count:
            starts.append(number)
        filled += size
    return starts + [len(sizes)] * (count - len(starts))


def _script(name: str, value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f'tinTim("{name}",{text})\n'
