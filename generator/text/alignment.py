"""Where the letters of a text stand in the source that it was made from.

Whatever reads a source keeps its letters in their order: it passes over signs, and undoes a few escapes. So the letters
are found again by going through both at once; whoever knows which signs come next has them passed over.
"""

import re
from collections.abc import Callable

_WORD = re.compile(r"\w+")
_MAYBE_ESCAPE = re.compile(r"[\\&']")
_BLANK = re.compile(r"[^\w\s]*\s")


class Cursor:
    """Goes through *source* from *at* on, and finds there the letters of texts, one text after another.

    *escape* matches what stands for other letters, and *decode* returns these. Words are looked for *whole*: a letter
    alone may stand in a sign before them. A cursor is *lost* once a letter is not to be found, and stays where it is.
    """

    def __init__(
        self, source: str, at: int = 0, escape: re.Pattern[str] | None = None, decode: Callable[[str], str] = str
    ) -> None:
        self.whole = True
        self.source = source
        self.at = at
        self.lost = False
        self._escape = escape
        self._decode = decode
        self._after_blank = False

    def skip(self, signs: re.Pattern[str]) -> None:
        """Pass over *signs*, if they stand here."""
        found = signs.match(self.source, self.at)
        if found:
            self.at = found.end()

    def find(self, text: str, *, escaped: bool = True) -> list[int]:
        """Return where each letter of *text* stands; where nothing is *escaped*, every sign is itself."""
        places: list[int] = []
        while len(places) < len(text) and not self.lost:
            index = len(places)
            if text[index].isspace():
                places.append(self._blank())
            else:
                places += self._letters(text, index, escaped=escaped)
            self._after_blank = text[index].isspace()
        return places + [min(self.at, max(len(self.source) - 1, 0))] * (len(text) - len(places))

    def _blank(self) -> int:
        """Return where a blank stands; it need not be there: a tab is several blanks, an end of a line may be none."""
        here = self.at
        blank = None if self._after_blank else _BLANK.match(self.source, here)
        if blank:
            self.at = blank.end()
            return self.at - 1
        if self.source[here : here + 1].isspace():
            self.at += 1
        return min(here, max(len(self.source) - 1, 0))

    def _letters(self, text: str, index: int, *, escaped: bool) -> list[int]:
        """Return the places of the word at *index*; or that of its letter, once for each that one sign stands for."""
        word = _WORD.match(text, index) if self.whole else None
        whole = self.source.find(word[0], self.at) if word else -1
        if word and whole >= 0 and not _MAYBE_ESCAPE.search(self.source, self.at, whole):
            self.at = whole + len(word[0])
            return list(range(whole, self.at))
        for place in range(self.at, len(self.source)):
            escape = self._escape.match(self.source, place) if self._escape and escaped else None
            letters = self._decode(escape[0]) if escape else ""
            if escape and letters and text.startswith(letters, index):
                self.at = escape.end()
                return [place] * len(letters)
            if self.source[place] == text[index]:
                self.at = place + 1
                return [place]
        self.lost = True
        return []
