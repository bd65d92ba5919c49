"""Laws of reading aloud: whatever an editor types comes out as words, once and for all."""

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.speech import NORTHERN, lexicon_with, read, say
from generator.speech.cardinals import say_cardinal
from generator.speech.letters import is_syllable
from generator.speech.tidy import plain, tidy

# Tokens a script is made of, and signs that join them: far likelier to confuse the rules than random characters.
TOKENS = (
    *("15H-012.34", "PC07", "BĐ1", "6.000đ/vé", "tổ 1,2", "từ 1-5 đến 5-5", "7h/2/9", ".docx", "1/2000", "<a>", "LH"),
    "2.204,07", "mục", "v", "1.2.3", "2-4-6", "2,5", "QĐ", "A", "H24.12-26", "phím *", "021.000.000",
    "1022", "113", "115", "0225.3821.055", "+84 912 345 678", "17h30", "7:30", "6g15", "24/7", "15/05/2026",
    "02/9", "15-5", "3/4", "5-6", "-5", "220/TB-VP", "42/2022/NĐ-CP", "18-NQ/TW", "50.000đ", "2tr5", "10k",
    "1,5", "3.5", "12kg", "8,5m2", "30°C", "220V", "%", "quý II/2026", "IV", "XX", "T2", "CN", "UBND",
    "TP.", "TP", "TM.", "KT.", "Q.", "(UBND)", "KT-XH", "PCCC&CNCH", "đ/c", "v.v.", "A4", "4G", "QL10",
    "15A-123.45", "COVID-19", "haiphong.gov.vn", "a.bc@gmail.com", "https://a.vn/b?c=1", "ngày", "tháng",
    "năm", "thứ", "lúc", "từ", "đến", "gọi", "số", "hộ", "đồng", "tuổi", "xã", "CA", "TU", "BAN", "VI",
    "NHẠC", "XYZ", "ABC", "Hải Phòng", "giờ", "GMT", "cấp", "km", "²", "½", "Φ", "①", "Ⅳ", "٣", "７", "½kg",
    "20°51'54\"N", "*101#", "192.168.0.1", "1.234.567", "818,303", "999999999999999999999", "2-1", "thắng",
    "tỷ lệ", "1:500", "x", "60+",
)  # fmt: skip
# Runs that make a careless pattern look back or ahead over the whole line.
RUNS = (
    *("a", "A", "1", "1.", "1,", "1-", "1/", "a.", "a@", "CA ", "1022 ", "24/7 ", "gọi 1 ", "UBND. ", "°", "V/"),
    *(
        "a/b/c/",
        "5 hộ/",
        "1 ",
        "A1",
        "TE1 31 ",
        "7h/",
        "tổ 1,",
        "5 x ",
        "K1+1 - ",
        "A1-A2-",
        "<a",
        "BĐ I - ",
        "tháng 1, ",
        "5 TB ",
        "(i) ",
        "T-TB ",
        ", -5đ",
        "3T ",
        "HS hs ",
        "c.5 ",
        "45-1, ",
        "TT ĐB ",
        "KT thửa 5% ",
        "Trẻ, ",
        "T.1 ",
        "45 phiếu/47, ",
    ),
)
JOINTS = ("", " ", ", ", "-", " - ", "/", ".", ". ", ":", "(", ")", "&", "+", "–", "…", " x ", "\n", "\u200b", "“", "”")
NAMES = ("Smart Hải Phòng", "VHXH", "Zalo", "1022", "An Bình")
SAYINGS = ("xờ mát Hải Phòng", "da lô", "văn hóa", "UBND xã An Bình", "Zalo")
sentences = st.lists(st.tuples(st.sampled_from(TOKENS), st.sampled_from(JOINTS)), max_size=8).map(
    lambda parts: "".join(token + joint for token, joint in parts)
)
texts = st.one_of(st.text(max_size=60), sentences, st.text(alphabet="0123456789.,/-:hđkg%IVX ()+TBUĐ", max_size=30))
SPEAKABLE = re.compile(r"[^\W\d_]+(?:[.,;:?!…]? [^\W\d_]+)*[.,;:?!…]?|")


@given(texts)
@settings(max_examples=120, deadline=None)
@example("20:00 GMT")
@example("CA TU XYZ")
@example("\u1100\u0300\u1161")
def test_only_words_and_the_marks_of_a_sentence_remain(text: str) -> None:
    spoken = say(text)

    assert SPEAKABLE.fullmatch(spoken), spoken
    assert not _known_short_forms(spoken)


@given(texts)
@settings(max_examples=120, deadline=None)
def test_what_is_spoken_stays_as_it_is(text: str) -> None:
    spoken = say(text)

    assert say(spoken) == spoken
    assert read(spoken).spans == ()


@given(texts)
@settings(max_examples=120, deadline=None)
def test_spans_cover_every_number_and_point_into_the_text(text: str) -> None:
    written = tidy(text)

    reading = read(text)

    ends = [0, *(span.end for span in reading.spans)]
    assert all(start <= span.start <= span.end for start, span in zip(ends, reading.spans, strict=False))
    assert all(written[span.start : span.end] == span.written for span in reading.spans)
    covered = {at for span in reading.spans for at in range(span.start, span.end)}
    assert all(at in covered for at, sign in enumerate(plain(written)) if sign.isdecimal())


@given(texts)
@settings(max_examples=100, deadline=None)
def test_a_doubt_offers_what_was_said_and_something_else(text: str) -> None:
    reading = read(text)

    for doubt in reading.doubts:
        assert doubt.readings[0] in reading.text or "  " in doubt.readings[0]
        assert len(set(doubt.readings)) == len(doubt.readings) > 1


@given(st.integers(min_value=0, max_value=10**27))
@settings(max_examples=100, deadline=None)
def test_a_number_is_heard_again_from_its_words(number: int) -> None:
    assert _hear(say_cardinal(str(number))) == number


@given(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(SAYINGS), max_size=5), sentences)
@settings(max_examples=80, deadline=None)
def test_a_commune_s_own_names_keep_the_laws(entries: dict[str, str], text: str) -> None:
    lexicon = lexicon_with(entries)
    spoken = say(f"{text} {' '.join(entries)}", lexicon)

    assert SPEAKABLE.fullmatch(spoken), spoken
    assert say(spoken, lexicon) == spoken


@pytest.mark.parametrize("piece", RUNS)
def test_work_grows_with_the_length_of_the_line_and_no_faster(piece: str) -> None:
    short, long = (_seconds(piece * times) for times in (500, 4000))

    # Eight times the text: about 8 where work is linear, towards 64 where a rule looks back over the whole line.
    assert long < 28 * short


def _seconds(text: str) -> float:
    """Return the least of three measurements of processor time."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        say(text)
        taken.append(time.process_time() - start)
    return max(min(taken), 1e-4)


def _known_short_forms(spoken: str) -> list[str]:
    """Return the short forms left in *spoken*; one built like a syllable may be a word in a heading."""
    words = re.findall(r"[^\W\d_]+", spoken)
    return [word for word in words if word in NORTHERN.abbreviations and not is_syllable(word)]


_UNITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_SCALES = {"nghìn": 10**3, "triệu": 10**6}


def _hear(words: str) -> int:
    """Return the number *words* say, by the grammar of Vietnamese and not by the rules under test."""
    total = 0
    for index, part in enumerate(words.split(" tỷ")):
        total = total * 10**9 * (index > 0) + _hear_below_a_billion(part.split())
    return total


def _hear_below_a_billion(words: list[str]) -> int:
    total = group = digit = 0
    for word in words:
        if word in _SCALES:
            total, group, digit = total + (group + digit) * _SCALES[word], 0, 0
        elif word == "trăm":
            group, digit = digit * 100, 0
        elif word == "mươi":
            group, digit = group + digit * 10, 0
        elif word == "mười":
            group += 10
        elif word != "linh":
            digit = _UNITS[word]
    return total + group + digit
