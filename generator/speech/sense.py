"""One meaning of a short form, and the neighbours that distinguish it from the others."""

from dataclasses import dataclass

from generator.text.pattern import Pattern

SURNAME = (
    r"(?:nguyễn|trần|lê|phạm|vũ|võ|hoàng|huỳnh|đỗ|bùi|đặng|đào|phan|dương|lương|ngô|hồ|mai|đoàn|trịnh|"
    r"đinh|cao|hà|lâm|tạ|tô)\b"
)
"""The pattern of the commonest surnames, in lower case: they tell a title from other words."""

MONEY = r"\d[\d.,]*\s?(?:đ|đồng|k|nghìn|tr|trđ|triệu|tỷ)(?!\w)"
"""The pattern of an amount of money, with its unit."""

SUBJECT = r"(?:toán|văn|lý|hóa|sinh|sử|địa|gdcd|khtn|ls&đl|anh|tv|tiếng việt|tnxh|cn|mt|đđ)"
"""The pattern of a school subject, in full or shortened: beside it, a short form stands for a subject too."""

WASTE = r"(?:(?:rác|chất|rác thải)(?: thải)?:?|hữu cơ,?|tái chế,?|vô cơ,?|hc,?|vc,?|tc,?|phân loại)"
"""The pattern of a word that stands before a kind of waste, in a sentence about sorting it."""


@dataclass(frozen=True, slots=True)
class Sense:
    """The *words* that are meant if the text before the short form and the text after it, in lower case, match.

    *before* must match at the end of the one, *after* at the beginning of the other. If the sense is not sure, the
    others are reported as possible readings.
    """

    words: str
    before: Pattern | None = None
    after: Pattern | None = None
    is_sure: bool = True

    def fits(self, before: str, after: str) -> bool:
        """Return whether the text *before* and *after* the short form allows this sense."""
        return (self.before is None or self.before.search(before) is not None) and (
            self.after is None or self.after.match(after) is not None
        )


def fallback_of(senses: tuple[Sense, ...]) -> str:
    """Return the words of the first of *senses* that fits any neighbours, or of the last."""
    return next((sense.words for sense in senses if sense.before is None and sense.after is None), senses[-1].words)


def sense(words: str, *, before: str = "", after: str = "", is_sure: bool = True) -> Sense:
    """Return the sense *words*, with the patterns of its neighbours, if it needs any."""
    return Sense(
        words,
        Pattern(rf"(?:{before})\W*$") if before else None,
        Pattern(rf"\W*(?:{after})") if after else None,
        is_sure,
    )


def beside(words: str, before: str, after: str) -> tuple[Sense, Sense]:
    """Return the sense *words* twice: for a neighbour that matches *before*, and for one that matches *after*."""
    return sense(words, before=before), sense(words, after=f"(?:{after})")
