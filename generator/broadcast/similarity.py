"""Whether two scripts say nearly the same: listeners take the second for a mistake."""

from generator.broadcast.programme import Role
from generator.broadcast.voice import Script
from generator.text.pattern import Pattern

_WORD = Pattern(r"\w+")
_COMPARED = (Role.MATTER, Role.PARTICULARS, Role.CONTACT, Role.ACTION)
_ALIKE = 0.6  # the share of all runs of three words that both scripts have: our own choice


def are_alike(script: Script, other: Script) -> bool:
    """Return whether most runs of three words of *script* and *other* are the same."""
    first, second = _runs(script), _runs(other)
    together = len(first | second)
    return bool(together) and len(first & second) / together >= _ALIKE


def _runs(script: Script) -> set[tuple[str, ...]]:
    matter = (part for part in script.parts if part.role in _COMPARED)
    sentences = (sentence for part in matter for paragraph in part.paragraphs for sentence in paragraph)
    text = " ".join(sentence.reading.text for sentence in sentences)
    words = _WORD.findall(text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))
