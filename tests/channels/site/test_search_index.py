"""The index says of every word on which pages it stands, in little room."""

import json
from datetime import date
from pathlib import PurePosixPath

from hypothesis import example, given
from hypothesis import strategies as st

from generator.channels.site import postings
from generator.channels.site.postings import SIGNS
from generator.channels.site.search_index import (
    Entry,
    Index,
    amended,
    files_of,
    make_entry,
    make_index,
    words_in,
)
from generator.text.names import bare
from tools.notices import notices

WORDS = st.sampled_from(["phản", "ánh", "đường", "dây", "nóng", "1022", "xã", "thôn", "gọi"])
ENTRIES = st.lists(
    st.tuples(st.lists(WORDS, min_size=1, max_size=3), st.lists(WORDS, max_size=8)), min_size=1, max_size=80
)


Texts = list[tuple[list[str], list[str]]]


def entries_of(texts: Texts) -> list[Entry]:
    return [
        make_entry(PurePosixPath(f"thong-bao/t{n}.html"), "a", " ".join(title), " ".join(body), date(2026, 11, 24))
        for n, (title, body) in enumerate(texts)
    ]


def index_of(entries: list[Entry]) -> Index:
    return make_index([f"t{n}" for n in range(len(entries))], [repr(entry) for entry in entries], entries)


def opened(file: str) -> object:
    return json.loads(file.split(",", 1)[1].rstrip().removesuffix(")"))


def gaps(text: str) -> list[int]:
    pages, page, value, place = [], -1, 0, 1
    for sign in text:
        digit = SIGNS.index(sign)
        if digit >= 45:
            value, place = value + (digit - 45) * place, place * 45
            continue
        value += digit * place
        page += (value >> 1) + 1
        pages.append(page * 2 + (value & 1))
        value, place = 0, 1
    return pages


def decoded(text: str) -> set[tuple[int, bool]]:
    """Read a posting as the browser does: (page, whether in the title)."""
    if not text.startswith("'"):
        return {(coded >> 1, bool(coded & 1)) for coded in gaps(text)}
    _, bits, titles = text.split("'")
    in_title = {coded >> 1 for coded in gaps(titles)}
    pages = (i for i in range(len(bits) * 6) if SIGNS.index(bits[i // 6]) >> i % 6 & 1)
    return {(page, page in in_title) for page in pages}


@given(ENTRIES, st.integers(1, 4))
def test_every_word_is_found_where_it_stands(texts: Texts, count: int) -> None:
    files = files_of(index_of(entries_of(texts)), count)
    head = opened(files["muc.js"])
    assert isinstance(head, dict)
    words = str(head["words"]).split()
    postings = [posting for n in range(count) for posting in str(opened(files[f"tu-{n}.js"])).split()]
    known = {word: decoded(posting) for word, posting in zip(words, postings, strict=True)}

    for word in {word for title, body in texts for word in (*title, *body)}:
        expected = {(n, word in title) for n, (title, body) in enumerate(texts) if word in title or word in body}
        assert known[word] == expected
    assert words == sorted(words, key=lambda word: (bare(word), word))


@given(st.dictionaries(st.integers(0, 9_000), st.booleans()), st.sampled_from([9_001, 20_000]))
@example(dict.fromkeys(range(30), True), 30)  # a bitmap
@example({0: False, 8_999: True}, 9_001)  # a gap of several signs
def test_a_posting_is_read_back_as_it_was(drawn: dict[int, bool], pages: int) -> None:
    posting = sorted(drawn.items())

    code = postings.coded(posting, pages)

    assert list(postings.decoded(code, pages)) == posting
    assert decoded(code) == set(posting)


@given(ENTRIES, ENTRIES, st.integers(1, 4))
def test_an_index_that_was_amended_is_the_one_made_anew(before: Texts, after: Texts, count: int) -> None:
    same = min(len(before), len(after))
    old, new = entries_of(before[:same]), entries_of(after[:same])
    changed = {n: (one, other) for n, (one, other) in enumerate(zip(old, new, strict=True)) if one != other}

    mended = amended(index_of(old), tuple(map(repr, new)), changed)

    assert mended == index_of(new)
    assert files_of(mended, count) == files_of(index_of(new), count)


def test_two_thousand_notices_need_little_room() -> None:
    written = list(notices(2000))
    text = sum(len(f"{notice.title}\n{notice.text}".encode()) for notice in written)
    files = files_of(index_of([notice.entry for notice in written]), 7)

    assert sum(len(file.encode()) for file in files.values()) <= 0.15 * text
    assert max(len(file.encode()) for file in files.values()) <= 60_000


def test_words_are_syllables_and_numbers() -> None:
    assert words_in("Gọi 1022 – “đường dây nóng”, 24/11") == {"gọi", "1022", "đường", "dây", "nóng", "24", "11"}
