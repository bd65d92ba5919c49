"""One meaning of a short form, and the neighbours by which it is told from the others."""

from dataclasses import dataclass

from generator.text.pattern import Pattern


@dataclass(frozen=True, slots=True)
class Sense:
    """The *words*, meant where the text *before* ends so and the text *after* begins so (both in lower case)."""

    words: str
    before: Pattern | None = None
    after: Pattern | None = None
    is_sure: bool = True

    def fits(self, before: str, after: str) -> bool:
        """Tell whether the neighbours allow this sense."""
        return (self.before is None or self.before.search(before) is not None) and (
            self.after is None or self.after.match(after) is not None
        )


def sense(words: str, *, before: str = "", after: str = "", is_sure: bool = True) -> Sense:
    """Return the sense *words*; its neighbours are patterns, *before* at its end, *after* at its start."""
    return Sense(
        words,
        Pattern(rf"(?:{before})\W*$") if before else None,
        Pattern(rf"\W*(?:{after})") if after else None,
        is_sure,
    )
