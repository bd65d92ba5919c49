"""A number → a notice or guide, always the same one for the same number.

Each is made from its number and its day only, so any of them can be made without the others.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from generator.terms import within_sentence
from generator.text.names import slug_of
from tools.corpus import words
from tools.corpus.words import Topic

YEARS = 10
LONG_TITLE_EVERY, URGENT_EVERY, PRIORITY_EVERY, ENDLESS_EVERY = 50, 200, 30, 45
RELATED_EVERY, VILLAGES_EVERY, GUIDE_EVERY = 5, 7, 3
_SLOT = re.compile(r"\{(\w+)\}")
_FACT = re.compile(r"\[([a-z_.]+)\]")
_NAMED = re.compile(r"\{\{ fact\.([a-z_.]+) \}\}")


@dataclass(frozen=True, slots=True)
class Notice:
    """An announcement; its texts name facts as `{{ fact.… }}`."""

    slug: str
    title: str
    summary: str
    published: date
    expires: date | None
    topic: str
    priority: str
    villages: tuple[str, ...]
    guide: str | None
    related: tuple[str, ...]
    sources: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide: its steps and notes are pairs of a title and a text."""

    slug: str
    title: str
    summary: str
    topic: str
    related: tuple[str, ...]
    prepare: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...]
    what_next: str


@dataclass
class Names:
    """The slugs that are in use."""

    slugs: set[str] = field(default_factory=set)

    def take(self, slug: str) -> str:
        """Take and return *slug*, or the first free one with a number after it."""
        candidates = (slug, *(f"{slug}-{number}" for number in range(2, 1000)))
        free = next(candidate for candidate in candidates if candidate not in self.slugs)
        self.slugs.add(free)
        return free


class Writer:
    """Fills patterns about one *matter* of a topic, as of one day, with words that *chance* chooses."""

    def __init__(self, chance: Random, topic: Topic, matter: str, day: date, villages: Sequence[str]) -> None:
        self.chance = chance
        self.day = day
        self._lists: dict[str, Sequence[str]] = {
            "matter": (matter,),
            "thing": topic.things,
            "deed": topic.deeds,
            "village": [within_sentence(name) for name in villages],
            "unit": words.UNITS,
            "place": words.PLACES,
            "trouble": words.TROUBLES,
            "reason": words.REASONS,
        }

    def write(self, pattern: str) -> str:
        """Return *pattern* with its slots filled, and with references to its facts."""
        return _FACT.sub(r"{{ fact.\1 }}", _SLOT.sub(lambda slot: self._filled(slot[1]), pattern))

    def one_of(self, patterns: Sequence[str]) -> str:
        """Return one of *patterns*, filled."""
        return self.write(self.chance.choice(patterns))

    def some_of(self, patterns: Sequence[str], count: int) -> list[str]:
        """Return at most *count* different ones of *patterns*, each filled."""
        return [self.write(pattern) for pattern in self.chance.sample(patterns, min(count, len(patterns)))]

    def _filled(self, slot: str) -> str:
        name = slot.lower()
        chosen = self.chance.choice(self._lists[name]) if name in self._lists else self._chosen(name)
        return chosen[:1].upper() + chosen[1:] if slot[0].isupper() else chosen

    def _chosen(self, slot: str) -> str:  # noqa: PLR0911 - one answer for each slot
        chance = self.chance
        match slot:
            case "name":
                return f"{chance.choice(words.KINDS)} {self._syllable()} {self._syllable()}"
            case "hour":
                return f"{chance.randint(6, 19)}h{chance.choice(('00', '15', '30', '45'))}"
            case "day":
                return f"{self.day + timedelta(days=chance.randint(1, 25)):%d/%m/%Y}"
            case "month":
                return f"{self.day.month} năm {self.day.year}"
            case "year":
                return str(self.day.year)
            case "past":
                return str(self.day.year - chance.randint(1, 6))
            case "few":
                return str(chance.randint(2, 9))
            case "count":
                return str(chance.randint(20, 480))
        raise KeyError(slot)

    def _syllable(self) -> str:
        # Zipf's law: the frequency of the n-th name is about 1/n.
        return words.NAMES[min(len(words.NAMES), int(self.chance.paretovariate(0.35))) - 1]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A commune: its *villages* as pairs of id and full name, its guides, and the slugs that are in use."""

    villages: Sequence[tuple[str, str]]
    guides: Sequence[Guide]
    names: Names

    def notices(self, count: int, last: date) -> Iterator[Notice]:
        """Yield *count* notices of the ten years up to *last*, the oldest first."""
        recent: deque[str] = deque(maxlen=12)
        for number in range(count):
            day = last - timedelta(days=(count - 1 - number) * 365 * YEARS // count)
            related = tuple(recent)[::5] if number % RELATED_EVERY == 0 else ()
            # The third newest is urgent, so that each corpus has an urgent notice that is valid.
            notice = self.notice(number, day, related, urgent=number == count - 3)
            recent.append(notice.slug)
            yield notice

    def notice(self, number: int, day: date, related: tuple[str, ...] = (), *, urgent: bool = False) -> Notice:
        """Return notice *number*, published on *day*."""
        chance = Random(f"notice {number}")  # noqa: S311 - the same every time, and no secret
        topic = chance.choice(words.TOPICS)
        write = Writer(chance, topic, chance.choice(topic.matters), day, [name for _, name in self.villages])
        urgent = urgent or number % URGENT_EVERY == URGENT_EVERY // 3
        title = write.write(words.LONG_TITLE if number % LONG_TITLE_EVERY == 7 else chance.choice(words.TITLES))
        on_topic = [guide.slug for guide in self.guides if guide.topic == topic.name]
        body = _body(write, urgent=urgent)
        ids = [id_ for id_, _ in self.villages]
        return Notice(
            slug=self.names.take(slug_of(" ".join(title.split()[:9]))),
            title=title,
            summary=write.one_of(words.SUMMARIES),
            published=day,
            expires=_expires(number, write, urgent=urgent),
            topic=topic.name,
            priority="khẩn cấp" if urgent else "ưu tiên" if number % PRIORITY_EVERY == 1 else "thông thường",
            villages=tuple(chance.sample(ids, chance.randint(1, 3))) if number % VILLAGES_EVERY == 2 else (),
            guide=chance.choice(on_topic) if on_topic and number % GUIDE_EVERY == 0 else None,
            related=related,
            sources=tuple(dict.fromkeys(_NAMED.findall(body))),
            body=body,
        )


def _expires(number: int, write: Writer, *, urgent: bool) -> date | None:
    if urgent:
        return write.day + timedelta(days=5)
    return None if number % ENDLESS_EVERY == 11 else write.day + timedelta(days=write.chance.randint(5, 60))


def _body(write: Writer, *, urgent: bool) -> str:
    """Return the text of a notice: paragraphs and lists under headings; an urgent one has none."""
    chance = write.chance
    parts = [" ".join((write.one_of(words.OPENINGS), *write.some_of(words.SENTENCES, chance.randint(2, 3))))]
    sections = 0 if urgent else chance.choices((2, 3, 4, 6, 8), (19, 28, 27, 17, 9))[0]
    for heading in chance.sample(words.HEADINGS, sections):
        parts.append(f"**{heading}**")
        if chance.random() < 0.55:
            numbered = chance.random() < 0.2
            items = enumerate(write.some_of(words.ITEMS * 2, chance.randint(3, 6)), 1)
            parts.append("\n".join(f"{place}. {item}" if numbered else f"- {item}" for place, item in items))
        parts.append(" ".join(write.some_of(words.SENTENCES, chance.randint(3, 8))))
    if chance.random() < 0.45:
        parts.append(write.one_of(words.CONTACTS))
    return "\n\n".join([*parts, chance.choice(words.ENDINGS)])


def guides(count: int) -> tuple[Guide, ...]:
    """Return *count* guides, topic after topic in turns; raise `ValueError` where there are not enough words."""
    every = [(topic, index) for index in range(3) for topic in words.TOPICS]
    if count > len(every):
        raise ValueError(f"there are words for {len(every)} guides only")
    slugs = [slug_of(topic.guides[index]) for topic, index in every[:count]]
    return tuple(_guide(number, *every[number], slugs) for number in range(count))


def _guide(number: int, topic: Topic, index: int, slugs: Sequence[str]) -> Guide:
    chance = Random(f"guide {number}")  # noqa: S311 - the same every time, and no secret
    write = Writer(chance, topic, "", date.min, ())
    others = [slug for slug in slugs if slug != slugs[number]]
    steps = sorted(chance.sample(range(len(words.STEPS)), chance.randint(3, 5)))
    return Guide(
        slug=slugs[number],
        title=topic.guides[index],
        summary="Mấy việc nhỏ, làm lần lượt là xong.",
        topic=topic.name,
        related=tuple(chance.sample(others, min(2, len(others)))),
        prepare=tuple(write.some_of(("{Thing}.", "Giấy bút.", "Điện thoại đã sạc."), 2)),
        steps=tuple((write.write(title), write.write(text)) for title, text in (words.STEPS[step] for step in steps)),
        notes=tuple((title, write.write(text)) for title, text in chance.sample(words.NOTES, chance.randint(1, 2))),
        what_next=f"Xong rồi thì {chance.choice(topic.deeds)}.",
    )
