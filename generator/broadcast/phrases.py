"""The sentences that every programme is built with, whoever the commune and whatever the matter.

What differs from commune to commune (greeting, who speaks, thanks) stands in content/commune.yaml.
"""

from collections.abc import Iterator, Sequence

from generator.broadcast.clauses import begins_with_common_word
from generator.broadcast.prose import Sentence
from generator.said import carrying, plain
from generator.speech import say

URGENT_OPENING = ("Thông báo khẩn cấp!", "Thông báo khẩn cấp!")
PRIORITY_OPENING = "Đây là tin quan trọng, mời bà con chú ý nghe."
AGAIN = "Xin nhắc lại thông báo."
NUMBERS_AGAIN = "Xin nhắc lại các số cần gọi."
REMINDER = "Xin nhắc lại mấy điều cần nhớ."

# A refusal that is not heard turns the advice into its opposite.
WARNING_WORDS = ("đừng", "chớ", "không được", "tuyệt đối", "nghiêm cấm", "cấm")

_NTH = {1: "nhất", 4: "tư"}


def announced_by(issuer: str) -> str:
    """Return the sentence that says whose notice this is.

    >>> announced_by("Ủy ban nhân dân xã An Bình Mẫu")
    'Sau đây là thông báo của Ủy ban nhân dân xã An Bình Mẫu.'
    """
    return f"Sau đây là thông báo của {issuer.rstrip('.')}."


def numbered(number: int, words: str) -> str:
    """Return the sentence that opens the *number*-th of several things to do; *words* says the number.

    >>> numbered(1, "một"), numbered(5, "năm")
    ('Thứ nhất', 'Thứ năm')
    """
    return f"Thứ {_NTH.get(number, words)}"


def step(number: int, words: str, subject: str = "") -> str:
    """Return the words before the *number*-th step, which goes on in the same sentence; *words* says the number.

    >>> step(2, "hai", "bà con"), step(1, "một")
    ('Thứ hai, bà con ', 'Thứ nhất, ')
    """
    return f"{numbered(number, words)}, {subject} " if subject else f"{numbered(number, words)}, "


def once_more(told: str) -> str:
    """Return the sentence that repeats what was *told*.

    >>> once_more("Mức thu là 25.000 đồng")
    'Xin nhắc lại, mức thu là 25.000 đồng.'
    """
    return f"Xin nhắc lại, {within(told)}."


def within(sentence: str) -> str:
    """Return *sentence* as it goes on behind other words; a name keeps its capital.

    >>> within("Bấm số 1022"), within("Zalo của xã"), within("Ủy ban nhân dân xã họp")
    ('bấm số 1022', 'Zalo của xã', 'Ủy ban nhân dân xã họp')
    """
    return f"{sentence[:1].lower()}{sentence[1:]}" if begins_with_common_word(sentence) else sentence


def number_twice(number: str) -> Iterator[Sentence]:
    """Yield the two sentences that give a telephone *number*, stressed, to be written down."""
    for lead in ("Số điện thoại là ", "Xin nhắc lại, số điện thoại là "):
        shown = plain(number)
        yield Sentence(f"{lead}{shown}.", ((len(lead), len(lead) + len(shown)),), carrying("", number))


def numbers_twice(calls: Sequence[tuple[str, str]]) -> Iterator[Sentence]:
    """Yield the sentences that give several telephone numbers twice, each stressed, with the name of who answers."""
    for again in (False, True):
        if again:
            yield Sentence("Xin nhắc lại.")
        for index, (number, name) in enumerate(calls, 1):
            nth = numbered(index, say(str(index))).lower()
            lead = f"{plain(name)}, gọi " if name else f"Số {nth} là "
            shown = plain(number)
            marks = carrying("", f"{name}{number}")
            yield Sentence(f"{lead}{shown}.", ((len(lead), len(lead) + len(shown)),), marks)


def contents(count: int) -> str:
    """Return the sentence that says of how many bulletins a session consists.

    >>> contents(3)
    'Buổi phát hôm nay có ba tin.'
    """
    return f"Buổi phát hôm nay có {say(str(count))} tin."


def listed_title(number: int, title: str) -> str:
    """Return the sentence that names the *number*-th bulletin in the contents of a session.

    >>> listed_title(1, "Gọi tổng đài"), listed_title(2, "Nước về muộn.")
    ('Tin thứ nhất: gọi tổng đài.', 'Tin thứ hai: nước về muộn.')
    """
    told = title.rstrip(" .")
    return f"Tin {numbered(number, say(str(number))).lower()}: {within(told)}{'' if told.endswith(('!', '?')) else '.'}"


def number_again(number: str, about: str = "") -> Sentence:
    """Return the sentence that gives a telephone *number* once more at the end of a session; *about* says for what.

    >>> number_again("1999").text, number_again("114", "cứu hỏa").text
    ('Xin nhắc lại, số điện thoại là 1999.', 'Cứu hỏa, gọi 114.')
    """
    told, shown = plain(about).rstrip(" .!?"), plain(number)
    lead = f"{told[:1].upper()}{told[1:]}, gọi " if told else "Xin nhắc lại, số điện thoại là "
    return Sentence(f"{lead}{shown}.", ((len(lead), len(lead) + len(shown)),), carrying("", f"{about}{number}"))
