"""Names in a text that is typed without Vietnamese marks: “ong nguyen van an”."""

import re
from collections.abc import Iterator

from generator.text.names import bare
from generator.text.traces.folding import Folded
from generator.text.traces.name_lists import GIVEN, MIDDLES, PLAIN_FAMILIES, listed

_TITLED = re.compile(r"(?<!\w)(?:ong|ba|anh|chi|co|chu|bac|cu|chau|em|ho ong|ho ba|nha ong|nha ba|gia dinh) ([a-z]+)")
_FULL = re.compile(r"(?<!\w)([a-z]+) (van|thi|[a-z]+) ([a-z]+)(?!\w)")
_LEAST_JOINED = 8
_WORD = re.compile(r"(?<!\w)[a-z]+(?!\w)")
_LIKE_OTHERS = {"to", "ha", "do", "cao", "dao", "ho", "le"}
_GIVEN = frozenset(map(bare, GIVEN))
_MIDDLES = frozenset(map(bare, MIDDLES))
_JOINED = re.compile(
    rf"(?<![a-z])(?:{'|'.join(sorted(PLAIN_FAMILIES, key=len, reverse=True))})"
    rf"[\-_.]?(?:(?:van|thi)[\-_.]?[a-z]{{2,6}}|(?:{'|'.join(sorted(_MIDDLES))})[\-_.]?(?:{'|'.join(sorted(_GIVEN))}))(?![a-z])"
)
"""“nguyenvanmau”, “nguyen-van-mau”."""
_MAY_BE_JOINED = re.compile(rf"[a-z]{{{_LEAST_JOINED + 1}}}|[\-_.]")
_ORDINARY = listed("""
    con thu chi dinh sinh thanh toan trung truong tinh hop dong y tien the huu bao dai du gia em chu to an nam
    nhan le thong tan ve quy chinh phong su lam
""")


def plain_names(shown: Folded) -> Iterator[tuple[int, int]]:
    """Yield where names without marks stand in *shown*; those of one word where nothing else has marks either."""
    for found in () if shown.has_marks else _TITLED.finditer(shown.plain):
        if found[1] in _GIVEN - _ORDINARY or found[1] in PLAIN_FAMILIES - _LIKE_OTHERS:
            yield found.span()
    if _MAY_BE_JOINED.search(shown.lower):
        yield from (found.span() for found in _JOINED.finditer(shown.lower) if len(found[0]) > _LEAST_JOINED)
    for word in _WORD.finditer(shown.lower) if shown.has_one_of(PLAIN_FAMILIES) else ():
        full = _FULL.match(shown.lower, word.start()) if word[0] in PLAIN_FAMILIES else None
        if full and (full[2] in {"van", "thi"} or _goes_on(full[2], full[3])):
            yield full.span()


def _goes_on(middle: str, given: str) -> bool:
    return middle in _MIDDLES - _ORDINARY and given in _GIVEN - _ORDINARY
