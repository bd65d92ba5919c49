"""A guide, an announcement or a message → the programme that is read aloud.

Always in the same order, so that listeners know where they are: the greeting, who speaks, the matter, what to do, the
number to call twice, thanks. What is urgent says so first and is said twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from generator.broadcast import phrases
from generator.broadcast.clauses import begins_with_common_word, tells_to_do
from generator.broadcast.emphasis import numbers_of
from generator.broadcast.particulars import number_of_contact, said_contact, said_particulars
from generator.broadcast.prose import Sentences, paragraphs_of, sentences_of
from generator.broadcast.reminders import reminders
from generator.calls import Called, calls_of, guide_named
from generator.fields import Text
from generator.model import Announcement, AnyDocument, Audience, Guide, Holdings, Listed, Message, Priority
from generator.said import Words, plain
from generator.speech import say
from generator.text.occasion_words import in_speech

_HEARD_BY = (Audience.RESIDENTS, Audience.BUSINESSES)
_SUBJECTS = {Audience.RESIDENTS: "bà con", Audience.BUSINESSES: "doanh nghiệp"}


class Role(StrEnum):
    """What a part of a programme is for."""

    OPENING = "Mở đầu"
    SPEAKER = "Ai nói"
    CONTENTS = "Mục lục"
    MATTER = "Việc gì"
    PARTICULARS = "Khi nào, ở đâu"
    CONTACT = "Liên hệ"
    ACTION = "Cần làm"
    REMINDER = "Cần nhớ"
    CALL = "Số gọi"
    AGAIN = "Nhắc lại"
    THANKS = "Cảm ơn"


@dataclass(frozen=True, slots=True)
class ProgrammePart:
    """One part of a programme."""

    role: Role
    paragraphs: tuple[Sentences, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing to be read aloud: a guide, an announcement, or a *message* of the campaign that *document* is."""

    slug: str
    document: AnyDocument | Listed
    message: Message | None = None

    @property
    def title(self) -> Text:
        """Return what it is called."""
        return self.message.title if self.message else self.document.title

    @property
    def priority(self) -> Priority:
        """Return how urgent it is."""
        if self.message:
            return self.message.priority
        return self.document.priority if isinstance(self.document, Announcement | Listed) else Priority.NORMAL


@dataclass(frozen=True, slots=True)
class Programme:
    """A piece in the words in which it is read; *calls* are the numbers that are said twice at its end."""

    piece: Piece
    title: str
    parts: tuple[ProgrammePart, ...]
    calls: tuple[Called, ...] = ()

    @property
    def call(self) -> str | None:
        """Return the number to call, or the first of several."""
        return self.calls[0].number if self.calls else None


def pieces(library: Holdings) -> Iterator[Piece]:
    """Yield all that is read aloud: guides for residents and businesses, announcements, the campaigns' messages."""
    for guide in library.guides:
        if guide.audience in _HEARD_BY and guide.goes_to("script"):
            yield Piece(guide.slug, guide)
    for notice in library.listed:
        if notice.goes_to("script"):
            yield Piece(notice.slug, notice)
    for campaign in library.campaigns:
        if campaign.goes_to("script"):
            for message in campaign.messages:
                yield Piece(message.slug, campaign, message)


def whole(piece: Piece, library: Holdings) -> Piece:
    """Return *piece* with its whole document, where a plan has only a notice's row of a list."""
    if not isinstance(piece.document, Listed):
        return piece
    notice = library.notice(piece.document.slug)
    assert notice is not None
    return replace(piece, document=notice)


def whole_document(piece: Piece) -> AnyDocument:
    """Return the document of *piece*; raise `AssertionError` where it is only a row of a list (see `whole`)."""
    assert not isinstance(piece.document, Listed)
    return piece.document


def piece_named(slug: str, library: Holdings) -> Piece:
    """Return what is read aloud, or sent on, under the name *slug*, with its whole document.

    Raise `StopIteration` where nothing has that name.
    """
    document = library.guide(slug) or library.notice(slug)
    if document:
        return Piece(slug, document)
    return next(
        Piece(slug, campaign, message)
        for campaign in library.campaigns
        for message in campaign.messages
        if message.slug == slug
    )


def compose(piece: Piece, library: Holdings, words: Words) -> Programme:
    """Return the programme of *piece*."""
    piece = whole(piece, library)
    broadcast = library.commune.broadcast
    calls = _calls(piece, library, words)
    matter = _matter(piece, words)
    urgent = piece.priority is Priority.URGENT
    parts = (
        ProgrammePart(Role.OPENING, (_opening(piece.priority, words(broadcast.greeting)),)),
        ProgrammePart(Role.SPEAKER, (tuple(sentences_of(_speaker(piece, words(broadcast.speaker), words))),)),
        *matter,
        *([_once_more(matter)] if urgent else _reminder(piece, matter, calls, numbers_of(library, words))),
        *([ProgrammePart(Role.CALL, (_closing(calls),))] if calls else []),
        ProgrammePart(Role.THANKS, (tuple(sentences_of(words(broadcast.thanks))),)),
    )
    return Programme(piece, words(piece.title), parts, calls)


def spoken_source(piece: Piece) -> Text | None:
    """Return the text that the author wrote to be read aloud, if there is one."""
    if piece.message:
        return piece.message.text
    return piece.document.spoken if isinstance(piece.document, Guide | Announcement) else None


def _opening(priority: Priority, greeting: str) -> Sentences:
    lines = {
        Priority.NORMAL: (greeting,),
        Priority.PRIORITY: (greeting, phrases.PRIORITY_OPENING),
        Priority.URGENT: (*phrases.URGENT_OPENING, greeting),
    }[priority]
    return tuple(sentence for line in lines for sentence in sentences_of(line))


def _speaker(piece: Piece, speaker: str, words: Words) -> str:
    document = piece.document
    return phrases.announced_by(words(document.issuer)) if isinstance(document, Announcement) else speaker


def own_sentences(piece: Piece, words: Words) -> Iterator[tuple[Role, Sentences]]:
    """Yield the paragraphs on the matter of *piece*, as they are read; each sentence knows its field.

    Fields are those of the message, where *piece* is one, else those of the document.
    """
    yield Role.MATTER, tuple(sentences_of(words(piece.title), ("title",)))
    notice = piece.document if isinstance(piece.document, Announcement) else None
    if notice:
        yield from ((Role.PARTICULARS, part) for part in said_particulars(notice, words))
    spoken = spoken_source(piece)
    if spoken is not None:
        field = "text" if piece.message else "spoken"
        yield from ((Role.MATTER, part) for part in paragraphs_of(words(spoken), (field,)))
    else:
        yield from written_sentences(whole_document(piece), words)
    if notice:
        yield from ((Role.CONTACT, part) for part in said_contact(notice, words))


def written_sentences(document: AnyDocument, words: Words, *, counted: bool = True) -> Iterator[tuple[Role, Sentences]]:
    """Yield the paragraphs of *document* below its title, as they are read where nothing is written for the ear.

    Where steps are *counted*, “first”, “second” and so on stand before them.
    """
    if isinstance(document, Announcement):
        yield from ((Role.MATTER, part) for part in paragraphs_of(words(document.body), ("body",)))
        return
    yield from ((Role.MATTER, part) for part in paragraphs_of(words(document.summary), ("summary",)))
    steps = document.steps if isinstance(document, Guide) else ()
    for index, step in enumerate(steps):
        told = words(step.title)
        lead = _lead(index + 1, plain(told), document) if counted and len(steps) > 1 else ""
        within = bool(lead) and begins_with_common_word(plain(told))
        title = sentences_of(told, ("steps", index, "title"), lead, within=within)
        text = paragraphs_of(words(step.text), ("steps", index, "text")) if step.text else ()
        yield Role.ACTION, (*title, *(sentence for part in text for sentence in part))


def _lead(number: int, told: str, document: AnyDocument) -> str:
    """Return the words before the *number*-th step, which is *told* to its readers: “Thứ nhất, bà con ”."""
    subject = _SUBJECTS.get(getattr(document, "audience", Audience.RESIDENTS), "") if tells_to_do(told) else ""
    return phrases.step(number, say(str(number)), subject)


def _matter(piece: Piece, words: Words) -> tuple[ProgrammePart, ...]:
    parts = groupby(own_sentences(piece, words), key=lambda part: part[0])
    return tuple(ProgrammePart(role, tuple(sentences for _, sentences in same)) for role, same in parts)


def _once_more(matter: tuple[ProgrammePart, ...]) -> ProgrammePart:
    again = tuple(paragraph for part in matter for paragraph in part.paragraphs)
    return ProgrammePart(Role.AGAIN, (tuple(sentences_of(phrases.AGAIN)), *again))


def _reminder(
    piece: Piece, matter: tuple[ProgrammePart, ...], calls: tuple[Called, ...], known: tuple[str, ...]
) -> list[ProgrammePart]:
    """Return the part that repeats hours, amounts and numbers of an announcement or a message; none without any.

    The numbers to which *calls* lead are said behind it; *known* are those of the commune.
    """
    if isinstance(piece.document, Guide):
        return []
    when = piece.document.when if isinstance(piece.document, Announcement) else ()
    sentences = [
        sentence for part in matter for paragraph in part.paragraphs for sentence in paragraph if sentence.origin
    ]
    said = [plain(call.number) for call in calls]
    told = tuple(reminders(sentences[1:], [in_speech(occasion) for occasion in when], said, known))
    return [ProgrammePart(Role.REMINDER, (told,))] if told else []


def _calls(piece: Piece, library: Holdings, words: Words) -> tuple[Called, ...]:
    document = whole_document(piece)
    own = number_of_contact(document, words) if isinstance(document, Announcement) else None
    if own:
        return (Called(own),)
    guide = guide_named(document, library, piece.message)
    return calls_of(document, library.commune, words, guide=guide, message=piece.message, heard=True)


def _closing(calls: tuple[Called, ...]) -> Sentences:
    """Return the sentences that say the numbers twice."""
    if len(calls) == 1:
        return tuple(phrases.number_twice(calls[0].number))
    return tuple(phrases.numbers_twice([(call.number, call.name) for call in calls]))
