"""A guide, an announcement or a campaign's message → what is sent on: posts for Zalo and Facebook, a text message."""

from collections.abc import Iterable, Iterator

from generator.broadcast.particulars import in_a_few_words, line_of, number_of_contact, shown_lines
from generator.broadcast.programme import Piece, whole_document
from generator.broadcast.prose import paragraphs_of, sentences_of
from generator.calls import Called, button_number, calls_of, guide_named, hotline_name, hotline_of, same
from generator.model import Announcement, AnyDocument, Audience, Campaign, Guide, Holdings, Listed, Priority
from generator.said import Words, plain
from generator.text.capitals import capital
from generator.text.dates import in_numbers
from generator.text.pattern import Pattern
from generator.text.sms import accepted, count, without_marks

CHANNEL = "share"
MOST_PARTS = 3
"""How many parts a text message may have: each is paid for."""

_SENT_TO = (Audience.RESIDENTS, Audience.BUSINESSES)
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
    document = whole_document(piece)
    return (guide_named(document, library, piece.message) if piece.message else None) or document


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
    hotline = hotline_of(library.commune, words)
    own = number_of_contact(document, words) if isinstance(document, Announcement) else None
    if own:
        return _hotline(library, words) if same(own, hotline) else f"Gọi {own}"
    guide = guide_named(document, library, piece.message)
    calls = calls_of(document, library.commune, words, guide=guide, message=piece.message)
    if not calls:
        leads = hotline and isinstance(document, Guide) and not document.is_about_emergency
        return _hotline(library, words) if leads else None
    if len(calls) > 1 or is_emergency(piece, library):
        return f"Gọi {_listed(calls)}"
    number = calls[0].number
    if isinstance(document, Guide) and document.action and button_number(document, words) == number:
        return words(document.action.label)
    return _hotline(library, words) if same(number, hotline) else f"Gọi {number}"


def is_emergency(piece: Piece, library: Holdings) -> bool:
    """Return whether *piece* tells people to call the emergency numbers, and not the hotline."""
    if isinstance(piece.document, Announcement | Listed):
        return False
    guide = guide_named(piece.document, library, piece.message)
    return guide is not None and guide.is_about_emergency


def zalo_text(piece: Piece, library: Holdings, words: Words, page: str | None) -> str:
    """Return a post for Zalo: the matter, the steps in a line each, whom to call; *page* is where more is said."""
    document = whole_document(piece)
    if piece.message:
        body = [prose_of(words(piece.message.text))]
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
        body = [prose_of(words(piece.message.text))]
    elif isinstance(document, Announcement):
        body = [summary, prose_of(words(document.body))]
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
    name, title = capital(words(library.commune.name)), title_of(piece, words)
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
    call, hotline = call_of(piece, library, words), hotline_of(library.commune, words)
    told = isinstance(piece.document, Announcement) and number_of_contact(piece.document, words)
    if call and not told:
        yield _closed(call)
    if page:
        yield f"Xem đầy đủ: {page}"
    if is_emergency(piece, library):
        return
    # What is urgent names its own number or those for emergencies, and no second one.
    calls_elsewhere = piece.priority is Priority.URGENT and (call is not None or bool(library.commune.emergency))
    if hotline and not calls_elsewhere and (call is None or plain(hotline) not in plain(call)):
        yield f"Phản ánh, kiến nghị: {_lower(_hotline(library, words))}."
    if library.commune.emergency:
        lines = (Called(words(line.number), words(line.name)) for line in library.commune.emergency)
        yield f"Việc khẩn cấp, gọi thẳng: {_listed(lines)}."


def _steps(guide: Guide, words: Words) -> Iterator[str]:
    for number, step in enumerate(guide.steps, 1):
        text = prose_of(words(step.text)).replace("\n", " ") if step.text else ""
        yield "\n".join(filter(None, (f"{number}. {line_of(words(step.title))}", text)))


def _day(piece: Piece) -> str:
    expires = piece.document.expires if isinstance(piece.document, Announcement) else None
    return f"Thông báo có giá trị đến hết ngày {in_numbers(expires)}." if expires else ""


def _listed(calls: Iterable[Called]) -> str:
    return ", ".join(f"{call.number} {_lower(call.name)}".strip() for call in calls)


def _hotline(library: Holdings, words: Words) -> str:
    name, number = hotline_name(library.commune, words), hotline_of(library.commune, words) or ""
    return f"Gọi {name}" if plain(number) in plain(name) else f"Gọi {name}: {number}"


def prose_of(markdown: str) -> str:
    """Return *markdown* as plain lines, one for each paragraph."""
    return "\n".join(" ".join(sentence.words for sentence in paragraph) for paragraph in paragraphs_of(markdown))


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
