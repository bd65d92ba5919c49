"""A guide, an announcement or a campaign's message → what is sent on: posts for Zalo and Facebook, a text message."""

from collections.abc import Iterator

from generator.broadcast.particulars import in_a_few_words, line_of, number_of_contact, shown_lines
from generator.broadcast.programme import Piece, whole_document
from generator.broadcast.prose import paragraphs_of, sentences_of
from generator.model import Announcement, AnyDocument, Audience, Campaign, Guide, Holdings, NoteKind, Priority
from generator.said import Words, plain
from generator.text.dates import in_numbers
from generator.text.pattern import Pattern
from generator.text.sms import accepted, count, without_marks

CHANNEL = "share"
MOST_PARTS = 3
"""How many parts a text message may have: each is paid for."""

_SENT_TO = (Audience.RESIDENTS, Audience.BUSINESSES)
_TEL = "tel:"
_NUMBER = Pattern(r"\d[\d ]*\d")
_MOST_NOTICES = 50  # the newest: nobody sends older ones on


def shared(library: Holdings) -> Iterator[Piece]:
    """Yield what is sent on: guides for residents and businesses, the newest announcements, the campaigns' messages."""
    for guide in library.guides:
        if guide.audience in _SENT_TO and guide.goes_to(CHANNEL):
            yield Piece(guide.slug, guide)
    for notice in library.listed[:_MOST_NOTICES]:
        if notice.goes_to(CHANNEL):
            yield Piece(notice.slug, notice)
    for campaign in library.campaigns:
        if campaign.goes_to(CHANNEL):
            for message in campaign.messages:
                yield Piece(message.slug, campaign, message)


def fuller_document(piece: Piece, library: Holdings) -> AnyDocument:
    """Return the document that says more about *piece*: a message's guide, if that may be published."""
    return (_guide_of(piece, library) if piece.message else None) or whole_document(piece)


def title_of(piece: Piece, words: Words) -> str:
    """Return the title of *piece*, which says so if it is urgent."""
    title = line_of(words(piece.title))
    return f"Khẩn cấp: {title}" if piece.priority is Priority.URGENT else title


def summary_of(piece: Piece, library: Holdings, words: Words) -> tuple[str, ...]:
    """Return in a few sentences what *piece* is about; a message written for the ear takes those of its guide."""
    document = fuller_document(piece, library)
    if isinstance(document, Campaign):
        return ()
    return tuple(sentence.words for sentence in sentences_of(words(document.summary)))


def call_of(piece: Piece, library: Holdings, words: Words) -> str | None:
    """Return whom to call, as a guide's button says it; None where nobody is to be called."""
    document = whole_document(piece)
    if piece.message and piece.message.call:
        call = words(piece.message.call)
        of_commune = plain(call) == plain(words(library.commune.hotline))
        return _hotline(library, words) if of_commune else f"Gọi {call}"
    if is_emergency(piece, library):
        return f"Gọi {_emergency(library, words)}"
    number = number_of_contact(document, words) if isinstance(document, Announcement) else None
    if number:
        return _hotline(library, words) if plain(number) == plain(words(library.commune.hotline)) else f"Gọi {number}"
    guide = _guide_of(piece, library)
    number = _button_number(guide, words) if guide else None
    if guide and guide.action and number and _may_call(document, number, words):
        # The button of a notice's guide says what that guide is for; the notice is about another matter.
        of_guide = not isinstance(document, Announcement) or plain(number) != plain(words(library.commune.hotline))
        return words(guide.action.label) if of_guide else _hotline(library, words)
    return _hotline(library, words) if isinstance(document, Guide) else None


def is_emergency(piece: Piece, library: Holdings) -> bool:
    """Return whether *piece* asks people to call the emergency numbers, and not the hotline."""
    guide = None if isinstance(piece.document, Announcement) else _guide_of(piece, library)
    urgent = guide is not None and any(note.kind is NoteKind.EMERGENCY for note in guide.notes)
    return urgent and bool(library.commune.emergency)


def zalo_text(piece: Piece, library: Holdings, words: Words, page: str | None) -> str:
    """Return a post for Zalo: the matter, the steps in a line each, whom to call; *page* is where more is said."""
    document = whole_document(piece)
    if piece.message:
        body = [_prose(words(piece.message.text))]
    elif isinstance(document, Guide):
        steps = (f"{number}. {line_of(words(step.title))}" for number, step in enumerate(document.steps, 1))
        body = [" ".join(summary_of(piece, library, words)), "\n".join(steps)]
    else:
        body = [" ".join(summary_of(piece, library, words))]
    return _post(piece, library, words, body, page)


def facebook_text(piece: Piece, library: Holdings, words: Words, page: str | None) -> str:
    """Return a post for Facebook: the same with how each step is done, or with the whole announcement."""
    document = whole_document(piece)
    summary = " ".join(summary_of(piece, library, words))
    if piece.message:
        body = [_prose(words(piece.message.text))]
    elif isinstance(document, Announcement):
        body = [summary, _prose(words(document.body))]
    else:
        assert isinstance(document, Guide)
        body = [summary, *_steps(document, words)]
    return _post(piece, library, words, body, page)


def sms_text(piece: Piece, library: Holdings, words: Words, short: str | None) -> str:
    """Return a text message: as much of the matter as fits into one part without marks, and *short*, where to read on.

    With marks it may take `MOST_PARTS`.
    """
    texts = [accepted(text) for text in _messages(piece, library, words, short)]
    fitting = (text for text in texts if count(without_marks(plain(text))).parts == 1 and _is_short(text))
    return next(fitting, None) or next(filter(_is_short, texts), texts[-1])


def _is_short(text: str) -> bool:
    letters = plain(text)
    return all(count(way).parts <= MOST_PARTS for way in (letters, without_marks(letters)))


def _messages(piece: Piece, library: Holdings, words: Words, short: str | None) -> Iterator[str]:
    """Yield messages, the one that says most first."""
    name, title = _capital(words(library.commune.name)), title_of(piece, words)
    call = call_of(piece, library, words)
    summary = summary_of(piece, library, words)
    # When and where are said in any case: without them, people come to the wrong hour.
    matter = (title, *(in_a_few_words(piece.document, words) if isinstance(piece.document, Announcement) else ()))
    for told in range(len(summary), -1, -1):
        yield _message((f"{name}: {title}", *matter[1:]), summary[:told], call, short)
    yield _message(matter, (), call, short)
    yield _message(matter, (), call, None)
    yield _message(matter, (), None, None)


def _message(matter: tuple[str, ...], told: tuple[str, ...], call: str | None, short: str | None) -> str:
    sentences = [*map(_closed, matter), *told]
    title = " ".join(matter)
    if call and not all(number in plain(title) for number in _NUMBER.findall(plain(call))):
        sentences.append(_closed(call))
    # No full stop behind an address: telephones take it for a part of it.
    return " ".join([*sentences, *([f"Xem: {short}"] if short else [])])


def _post(piece: Piece, library: Holdings, words: Words, body: list[str], page: str | None) -> str:
    blocks = [
        title_of(piece, words),
        _particulars(piece, words),
        *body,
        _day(piece),
        "\n".join(_foot(piece, library, words, page)),
    ]
    by = piece.document.issuer if isinstance(piece.document, Announcement) else library.commune.organisation
    return "\n\n".join([*filter(None, blocks), words(by)]) + "\n"


def _particulars(piece: Piece, words: Words) -> str:
    return "\n".join(shown_lines(piece.document, words)) if isinstance(piece.document, Announcement) else ""


def _foot(piece: Piece, library: Holdings, words: Words, page: str | None) -> Iterator[str]:
    call, hotline = call_of(piece, library, words), _hotline(library, words)
    told = isinstance(piece.document, Announcement) and number_of_contact(piece.document, words)
    if call and not told:
        yield _closed(call)
    if page:
        yield f"Xem đầy đủ: {page}"
    if call is None or plain(words(library.commune.hotline)) not in plain(call):
        yield f"Phản ánh, kiến nghị: {_lower(hotline)}."
    if library.commune.emergency and not is_emergency(piece, library):
        yield f"Việc khẩn cấp, gọi thẳng: {_emergency(library, words)}."


def _steps(guide: Guide, words: Words) -> Iterator[str]:
    for number, step in enumerate(guide.steps, 1):
        text = _prose(words(step.text)).replace("\n", " ") if step.text else ""
        yield "\n".join(filter(None, (f"{number}. {line_of(words(step.title))}", text)))


def _day(piece: Piece) -> str:
    expires = piece.document.expires if isinstance(piece.document, Announcement) else None
    return f"Thông báo có giá trị đến hết ngày {in_numbers(expires)}." if expires else ""


def _guide_of(piece: Piece, library: Holdings) -> Guide | None:
    if isinstance(piece.document, Guide):
        return piece.document
    named = piece.message.guide if piece.message else getattr(piece.document, "guide", None)
    return library.guide(named) if named else None


def _button_number(guide: Guide, words: Words) -> str | None:
    address = words(guide.action.address) if guide.action and guide.action.address is not None else ""
    return address.removeprefix(_TEL) if address.startswith(_TEL) else None


def _may_call(document: AnyDocument, number: str, words: Words) -> bool:
    """Return whether *document* may give its guide's *number*: an announcement only gives one that it names itself."""
    if not isinstance(document, Announcement):
        return True
    return plain(number) in plain(f"{words(document.summary)} {words(document.body)}")


def _emergency(library: Holdings, words: Words) -> str:
    return ", ".join(f"{words(one.number)} {_lower(words(one.name))}" for one in library.commune.emergency)


def _hotline(library: Holdings, words: Words) -> str:
    name, number = words(library.commune.hotline_name), words(library.commune.hotline)
    return f"Gọi {name}" if plain(number) in plain(name) else f"Gọi {name}: {number}"


def _prose(markdown: str) -> str:
    return "\n".join(" ".join(sentence.words for sentence in paragraph) for paragraph in paragraphs_of(markdown))


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
