"""The particulars of an announcement → what is said of them on the air, and in a few words in messages."""

from collections.abc import Iterator

from generator.broadcast.clauses import begins_with_common_word
from generator.broadcast.prose import Sentence, Sentences, sentences_of
from generator.fields import FactRef, Text
from generator.model import Announcement, Commune, WhomToAsk, particulars_of, whom_to_ask
from generator.said import Words, carrying, plain
from generator.text.capitals import capital
from generator.text.occasion_words import in_figures, in_short, in_speech
from generator.text.pattern import Pattern

_LEADS = {"where": "Địa điểm: ", "who": "Thông báo này dành cho: "}
_DIGITS = Pattern(r"\(?\+?\d[\d .()-]*\d")
_FEWEST = 3  # digits: no number that is called has less


def said_particulars(notice: Announcement, words: Words) -> Iterator[Sentences]:
    """Yield, as paragraphs, the sentences that say when and where *notice* takes place, and whom it concerns."""
    sentences = [*_said_when(notice)]
    for particular in particulars_of(notice):
        if particular.text and particular.field in _LEADS:
            sentences += _led(words(particular.text), particular.field, _LEADS[particular.field])
    if sentences:
        yield tuple(sentences)


def said_contact(notice: Announcement, words: Words) -> Iterator[Sentences]:
    """Yield, as a paragraph, the sentence that says whom to ask about *notice*."""
    if notice.contact:
        yield tuple(_led(words(notice.contact), "contact", "Cần hỏi thêm, xin bà con liên hệ: "))


def asked_about(notice: Announcement, commune: Commune, words: Words) -> WhomToAsk:
    """Return whom to ask about *notice*."""
    topic = plain(words(notice.topic)) if notice.topic else ""
    return whom_to_ask(commune, Announcement, topic, plain(words(notice.issuer)), lambda text: plain(words(text)))


def number_of_contact(notice: Announcement, words: Words) -> str | None:
    """Return the telephone number in *notice*'s `contact`, the first if there are several; None where there is none."""
    for part in notice.contact.parts if notice.contact else ():
        shown = words(Text("", (part,))) if isinstance(part, FactRef) else part
        for found in _DIGITS.finditer(plain(shown)):
            if sum(map(str.isdigit, found[0])) >= _FEWEST:
                number = found[0].strip()
                return carrying(number, shown) if number == plain(shown).strip() else number  # else it is no fact
    return None


def shown_lines(notice: Announcement, words: Words) -> Iterator[str]:
    """Yield the particulars of *notice*, a line each, as posts show them."""
    for particular in particulars_of(notice):
        when = "; ".join(map(in_figures, particular.occasions))
        yield f"{particular.label}: {when or line_of(words(particular.text or ''))}"


def in_a_few_words(notice: Announcement, words: Words) -> Iterator[str]:
    """Yield when and where *notice* takes place, in the fewest words, as sentences without their full stops."""
    if notice.when:
        yield "; ".join(map(in_short, notice.when))
    if notice.where:
        where = line_of(words(notice.where))
        yield without_stop(capital(where))


def line_of(markdown: str) -> str:
    """Return one line of Markdown without its signs, closed as it was."""
    said = " ".join(sentence.words for sentence in sentences_of(markdown))
    return said if plain(markdown).rstrip().endswith(".") else without_stop(said)


def without_stop(said: str) -> str:
    """Return *said* without the full stop at its end, which its marks may follow."""
    return said.removesuffix(".")


def _led(said: str, field: str, lead: str) -> Iterator[Sentence]:
    """Yield the sentences of what is *said* in *field*, which go on behind the words *lead*."""
    return sentences_of(said, (field,), lead, within=begins_with_common_word(plain(said)))


def _said_when(notice: Announcement) -> Iterator[Sentence]:
    """Yield the sentences that say when; they stand in no text of the content."""
    occasions = [in_speech(occasion) for occasion in notice.when]
    if len(occasions) == 1:
        yield Sentence(f"Thời gian: {occasions[0]}.")
    elif occasions:
        yield Sentence(f"Thời gian chia làm {len(occasions)} đợt.")
        yield from (Sentence(f"Đợt {number}: {said}.") for number, said in enumerate(occasions, 1))
