from decimal import Decimal

import pytest

from generator.broadcast import seconds_of
from generator.broadcast.cuts import to_cut
from generator.broadcast.duration import sentence_seconds
from generator.model import Broadcast
from tests.broadcast.samples import message, notice


def pace(**settings: str | int) -> Broadcast:
    sound = {"greeting": "Kính thưa bà con!", "speaker": "Tin của xã.", "thanks": "Xin cảm ơn."}
    return Broadcast.model_validate({**sound, **settings})


def test_numbers_are_counted_as_they_are_said() -> None:
    short, long = (message(text=f"Ngày {day}.") for day in ("nay", "15/05/2026"))

    assert seconds_of(long, pace()) > seconds_of(short, pace())


def test_a_sentence_takes_its_syllables_its_breaths_and_the_rest_after_it() -> None:
    sentence = next(iter(message(text="Một, hai ba bốn.").sentences()))
    settings = pace(syllables_per_minute=60, pause_sentence_seconds="0.5")

    assert sentence.written.text == "Kính thưa bà con!"
    assert sentence_seconds(sentence, settings) == Decimal("4.5")


def test_a_breath_at_a_comma_takes_time() -> None:
    plain, with_comma = (list(message(text=text).sentences())[3] for text in ("Một hai.", "Một, hai."))

    assert sentence_seconds(with_comma, pace()) - sentence_seconds(plain, pace()) == Decimal("0.3")


@pytest.mark.parametrize(("slower", "faster"), [(150, 200), (200, 300)])
def test_whoever_reads_faster_needs_less_time(slower: int, faster: int) -> None:
    script = notice()

    assert seconds_of(script, pace(syllables_per_minute=faster)) < seconds_of(script, pace(syllables_per_minute=slower))


def test_the_sentence_to_cut_is_the_shortest_that_saves_enough() -> None:
    body = "Mai mất nước.\n\nBà con trữ nước đủ dùng trong một ngày một đêm. Nước đục thì xả đi. Xong việc, xã báo lại."
    script = notice(body=body)

    assert to_cut(script, 1, pace()) == ("Nước đục thì xả đi.",)
    assert to_cut(script, 3, pace()) == ("Bà con trữ nước đủ dùng trong một ngày một đêm.",)


def test_more_sentences_go_where_one_is_not_enough_but_never_the_matter_itself() -> None:
    script = notice(body="Mai mất nước.\n\nTrữ nước. Xả nước đục.")

    assert to_cut(script, 2, pace()) == ("Trữ nước.", "Xả nước đục.")
    assert to_cut(script, 1000, pace()) == ()
