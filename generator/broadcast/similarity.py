"""Whether two scripts say nearly the same: listeners take the second for a mistake."""

from generator.broadcast.programme import Role
from generator.broadcast.voice import Script
from generator.text.pattern import Pattern

_WORD = Pattern(r"\w+")
_OWN = (Role.MATTER, Role.PARTICULARS, Role.CONTACT, Role.ACTION)
_ALIKE = 0.6


def are_alike(one: Script, other: Script) -> bool:
    """Tell whether most runs of three words of *one* and *other* are the same."""
    first, second = _runs(one), _runs(other)
    together = len(first | second)
    return bool(together) and len(first & second) / together >= _ALIKE


def _runs(script: Script) -> set[tuple[str, ...]]:
    own = (part for part in script.parts if part.role in _OWN)
    said = " ".join(sentence.reading.text for part in own for paragraph in part.paragraphs for sentence in paragraph)
    words = _WORD.findall(said.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))
