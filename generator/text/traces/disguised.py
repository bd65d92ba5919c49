"""Names that somebody took apart: signs between the words, letters one by one, letters backwards, raw keystrokes.

Whoever types “Nguyeenx Vawn Maaux” has the keyboard of Telex and no program for it; a name with a sign in its middle
gets through many a search, and is a name to whoever reads it.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from generator.text.compounds import known, syllables, with_tones_one_way
from generator.text.traces.folding import Folded
from generator.text.traces.keystrokes import written
from generator.text.traces.name_lists import FAMILIES, GIVEN, MIDDLES, SURE_FAMILIES, listed
from generator.text.traces.names import is_of_a_place, names

_APART = r"[\W_]{1,6}"
_SPREAD = re.compile(rf"(?<!\w)([^\W\d_]{{2,6}})({_APART})(?=([^\W\d_]{{2,6}})({_APART})([^\W\d_]{{2,6}})(?!\w))")
_LISTING = re.compile(r"[,;]")
_SUBJECTS = listed("sử địa anh toán hóa hoá sinh lý tin nhạc họa gdcd")
"""“Toán, Lý, Văn, Sử”: what is taught."""
_SINGLE = re.compile(r"(?<!\w)[^\W\d_](?:[\W_]{1,3}[^\W\d_](?![^\W\d_])){2,}(?!\w)")
_LONG = {name for name in GIVEN | FAMILIES if len(name) > 2}
_BEGINNING = re.compile(rf"(?:{'|'.join(sorted(_LONG, key=len, reverse=True))})(?=(.*))")
_WHOLE = re.compile(
    rf"({'|'.join(sorted(FAMILIES, key=len, reverse=True))})(?:văn|thị)"
    rf"({'|'.join(sorted(GIVEN | {'mẫu'}, key=len, reverse=True))})"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS_OF_A_NAME = 3
_KEYS = re.compile(r"[^\W_](?:[^\W_]|[\^(+'`?~.*](?=\w)|[\^(+'`?~*])*")
_KEYED = re.compile(r"[^\W\d_]\d|\w[\^~`'(+*][\w\^~`]")
"""Signs and figures within a word."""
_VOWEL = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(
    rf"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?!aa|ee|oo)[{_VOWEL}]{{1,3}}(?:ch|ng|nh|[cmnpt])?"
)
_STOPPED, _SHARP = re.compile("[cpt]$|ch$"), re.compile("[áạắặấậéẹếệíịóọốộớợúụứựýỵ]")
"""A syllable that ends with a stop has one of two tones."""
_MARKS = re.compile(r"[^\x00-\x7f]")


def disguised_names(shown: Folded, public: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where such names stand in *shown*."""
    if shown.has_one_of(FAMILIES):
        yield from _spread(shown)
    if sum(len(word) == 1 for word in shown.words) > _WORDS_OF_A_NAME - 1:
        yield from _letter_by_letter(shown)
    joined = "".join(shown.words)
    if "văn" in joined or "thị" in joined:
        yield from _in_pieces(shown, joined)
    if all(map(_is_syllable, shown.words)) and not _KEYED.search(shown.lower):  # most answers
        return
    yield from _backwards(shown)
    as_meant = _as_meant(shown)
    if as_meant is not None:
        yield from (as_meant.span(*place) for place in names(as_meant, public))


def _spread(shown: Folded) -> Iterator[tuple[int, int]]:
    """Yield a family name, a name between and a given name, with signs between them: “Nguyễn, Văn Mẫu”."""
    for found in _SPREAD.finditer(shown.lower):
        family, middle, given = found[1], found[3], found[5]
        signs = found[2].strip(), found[4].strip()
        if family not in FAMILIES or not any(signs):
            continue
        capital = shown.cased[found.start(1)].isupper() and shown.cased[found.start(5)].isupper()
        listed_up = any(map(_LISTING.search, signs))
        if middle in {"văn", "thị"}:
            named = given not in _SUBJECTS and (bool(signs[1]) or f"{middle} {given}" not in known())
            named = named and (capital or family in SURE_FAMILIES)
        else:
            named = capital and middle in MIDDLES and given in GIVEN and not (all(signs) and listed_up)
            named = named and (family in SURE_FAMILIES or not listed_up)
        if named and not is_of_a_place(shown.lower[: found.start()].split()[-2:]):
            yield found.start(1), found.end(5)


def _letter_by_letter(shown: Folded) -> Iterator[tuple[int, int]]:
    """Yield letters apart that make names: “H ù n g”, “L.a.n”."""
    for found in _SINGLE.finditer(shown.lower):
        name = _BEGINNING.match("".join(_LETTERS.findall(found[0])))
        if name and (not name[1] or len(name[1]) > 1):
            yield found.span()


def _in_pieces(shown: Folded, joined: str) -> Iterator[tuple[int, int]]:
    """Yield names in full that are cut elsewhere than between their words: “Ngu yễn V ăn Mẫu”."""
    words = list(_LETTERS.finditer(shown.lower))
    starts, ends, at = {}, {}, 0
    for number, word in enumerate(words):
        starts[at], ends[at + len(word[0])] = number, number
        at += len(word[0])
    for found in _WHOLE.finditer(joined):
        if found.start() in starts and found.end() in ends:
            first, last = starts[found.start()], ends[found.end()]
            if last - first + 1 != _WORDS_OF_A_NAME:
                yield words[first].start(), words[last].end()


def _backwards(shown: Folded) -> Iterator[tuple[int, int]]:
    """Yield words that are names when they are read from the right, and no words from the left: “gnùH”, “nễyugN”."""
    before = None
    for word in _LETTERS.finditer(shown.lower):
        name = word[0][::-1]
        if _is_syllable(word[0]) or name not in GIVEN | FAMILIES | MIDDLES:
            before = None
            continue
        typed = shown.cased[word.start() : word.end()]
        if (_MARKS.search(name) and len(name) > 2) or (typed[-1].isupper() and typed[0].islower()):
            yield word.span()
        elif before and len(name) > 2:
            yield before.start(), word.end()
        before = word


@cache
def _is_syllable(word: str) -> bool:
    """Return whether *word* is a syllable of Vietnamese, or looks like one."""
    if len(word) == 1 or word in syllables() or with_tones_one_way(word) in syllables():
        return True
    return _SYLLABLE.fullmatch(word) is not None and not (_STOPPED.search(word) and not _SHARP.search(word))


def _as_meant(shown: Folded) -> Folded | None:
    """Return the text with keystrokes as the letters that they were meant to be; None where there are none."""
    letters: list[str] = []
    origins: list[int] = []
    changed, at = False, 0
    for found in _KEYS.finditer(shown.cased):
        meant = written(found[0])
        if meant is None:
            continue
        letters += [*shown.cased[at : found.start()], *meant]
        origins += [
            *range(at, found.start()),
            *(min(found.start() + place, found.end() - 1) for place in range(len(meant))),
        ]
        at, changed = found.end(), True
    if not changed:
        return None
    cased = "".join(letters) + shown.cased[at:]
    origins += range(at, len(shown.cased))
    return Folded(cased, cased.lower(), tuple(origins), len(shown.cased))
