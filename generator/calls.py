"""Whom a text tells people to call: its own numbers, and not the commune's hotline where it names another number.

A guide about emergencies never leads to the hotline. Scripts, sheets, posts and pages ask here, so that they agree.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.fields import Text
from generator.model import Announcement, AnyDocument, Commune, Guide, Holdings, Message, texts
from generator.said import Words, carrying, plain
from generator.text.names import bare
from generator.text.numbers_named import digits_of, numbers_named

_FEEDBACK = "phan anh"


@dataclass(frozen=True, slots=True)
class Called:
    """A number to call, with the marks of its facts, and the *name* of who answers; *use* says for what to call it."""

    number: str
    name: str = ""
    use: str = ""


def calls_of(
    document: AnyDocument,
    commune: Commune,
    words: Words,
    *,
    guide: Guide | None = None,
    message: Message | None = None,
    heard: bool = False,
) -> tuple[Called, ...]:
    """Return whom *document*, or a *message* of that campaign, tells people to call; *guide* is the one that it names.

    Of a text that is *heard*, the words written for the ear count. A text that names no number leads to the hotline
    only if its topic is feedback.
    """
    guide = document if isinstance(document, Guide) else guide
    if guide and guide.is_about_emergency and not isinstance(document, Announcement):
        return emergency_calls(guide, commune, words)
    if message and message.call:
        return (Called(words(message.call)),)
    own = button_number(document, words) if isinstance(document, Guide) else None
    if own:
        return (Called(own),)
    hotline = hotline_of(commune, words)
    button = button_number(guide, words) if guide else None
    named = _named(_said_by(document, message, heard=heard), commune, words, (button,) if button else ())
    others = [call for call in named if not same(call.number, hotline)]
    about_feedback = message is None and _is_feedback(document, words)
    urgent_only = all(any(same(call.number, words(line.number)) for line in commune.emergency) for call in others)
    if others and not (urgent_only and about_feedback and len(others) < len(named)):
        return tuple(others)
    return (Called(hotline),) if hotline and (named or about_feedback) else ()


def emergency_calls(guide: Guide, commune: Commune, words: Words) -> tuple[Called, ...]:
    """Return the numbers that a *guide* about emergencies gives: those that it names, or else all of the commune's.

    Beside an emergency number, an office that it names for another matter is not one of them.
    """
    button = button_number(guide, words)
    named = _named((text for _, text in texts(guide)), commune, words, (button,) if button else ())
    lines = [Called(words(line.number), words(line.name), words(line.use)) for line in commune.emergency]
    given = [*(call.number for call in named), *([button] if button else [])]
    own = tuple(line for line in lines if any(same(line.number, number) for number in given))
    others = tuple(Called(number) for number in given if not same(number, hotline_of(commune, words)))
    return own or others or tuple(lines)


def guide_named(document: AnyDocument, library: Holdings, message: Message | None = None) -> Guide | None:
    """Return the guide that *document*, or a *message* of that campaign, is or names."""
    if isinstance(document, Guide):
        return document
    named = message.guide if message else document.guide if isinstance(document, Announcement) else None
    return library.guide(named) if named else None


def button_number(guide: Guide, words: Words) -> str | None:
    """Return the number that the button of *guide* calls, if it calls one."""
    address = words(guide.action.address) if guide.action and guide.action.address is not None else ""
    kind, _, number = address.partition(":")
    return number if kind.lower() == "tel" else None


def hotline_of(commune: Commune, words: Words) -> str | None:
    """Return the number of the commune's hotline, if it has one."""
    return words(commune.hotline) if commune.hotline is not None else None


def hotline_name(commune: Commune, words: Words) -> str:
    """Return what the commune's hotline is called."""
    return words(commune.hotline_name) if commune.hotline_name is not None else "Tổng đài"


def same(one: str, other: str | None) -> bool:
    """Return whether two numbers are one, however they are written."""
    return other is not None and digits_of(plain(one)) == digits_of(plain(other))


def without_number(name: str, number: str) -> str:
    """Return *name* without the *number* at its end, for where that number stands beside it.

    >>> without_number("Tổng đài 1022", "1022"), without_number("1022", "1022"), without_number("Số 11022", "1022")
    ('Tổng đài', '', 'Số 11022')
    """
    return _without(name, rf"(?:^| +){_escaped(number)}$")


def without_call(headline: str, number: str) -> str:
    """Return *headline* without a last sentence that only says to call *number*, which stands beside it.

    >>> without_call("Có việc cần báo? Gọi 1022", "1022"), without_call("Việc gì không gọi 1022?", "1022")
    ('Có việc cần báo?', 'Việc gì không gọi 1022?')
    """
    return _without(headline, rf"(?<=[.?!:…]) +[Gg]ọi(?: ngay)?(?: số)? {_escaped(number)}[.!]?$")


def _escaped(number: str) -> str:
    return re.escape(plain(number)) or "$^"  # without a number there is nothing to leave out


def _without(text: str, end: str) -> str:
    seen = plain(text)
    left = re.sub(end, "", seen)
    return text if left == seen else carrying(left, text)


def _named(said: Iterable[Text], commune: Commune, words: Words, more: tuple[str, ...]) -> tuple[Called, ...]:
    """Return the numbers that the texts *said* name, with the names under which the commune knows them."""
    known = {digits_of(plain(call.number)): call for call in _known(commune, words)}
    numbers = [*(plain(call.number) for call in known.values()), *map(plain, more)]
    found: dict[str, Called] = {}
    for text in said:
        for number in numbers_named(words(text), numbers):
            digits = digits_of(plain(number))
            found.setdefault(digits, known.get(digits) or Called(number))
    return tuple(found.values())


def _known(commune: Commune, words: Words) -> Iterator[Called]:
    for line in commune.emergency:
        yield Called(words(line.number), words(line.name), words(line.use))
    hotline = hotline_of(commune, words)
    if hotline:
        yield Called(hotline)
    for body in commune.bodies:
        if body.phone:
            yield Called(words(body.phone), words(body.name))


def _said_by(document: AnyDocument, message: Message | None, *, heard: bool) -> Iterator[Text]:
    """Yield the texts that are read; for the ear, what is written for it takes the place of the others."""
    if message:
        yield from (message.title, message.text)
        return
    yield document.title
    if isinstance(document, Guide | Announcement) and document.spoken is not None and heard:
        yield document.spoken
        return
    if isinstance(document, Guide) or not heard:
        yield document.summary
    if isinstance(document, Announcement):
        yield document.body
    elif isinstance(document, Guide):
        yield from (text for step in document.steps for text in (step.title, step.text) if text is not None)


def _is_feedback(document: AnyDocument, words: Words) -> bool:
    return document.topic is not None and _FEEDBACK in bare(plain(words(document.topic)))
