"""Where the lines of a script break, compared with sentences that were marked by ear."""

import time
from collections import Counter
from collections.abc import Callable

import pytest

from generator.broadcast.grammar import NEVER, REST, break_costs
from generator.broadcast.phrasing import breath_groups
from generator.broadcast.word_kinds import WordKind, kind_of
from generator.sheets.typesetting.fit import width
from tests.broadcast.breaths import BOUND, RESTED, broken_at, marked
from tests.broadcast.test_phrasing import spoken

FILES = ("seen.txt", "held.txt", "kept.txt", "fresh.txt", "fresh_again.txt", "fresh_third.txt")
LEAST_RIGHT = 0.95
LEAST_RIGHT_IN_LARGE_TYPE = 0.92
"""Of the rests on a sheet whose lines have six syllables."""


def large(text: str) -> float:
    return width(text, 800, 30)


def ends(name: str, measure: Callable[[str], float] = len, most: float = 66) -> tuple[Counter[str], Counter[str]]:
    """Return how often lines end at each kind of gap, and how often the voice rests at each."""
    all_ends, rests = Counter[str](), Counter[str]()
    for sentence in marked(name):
        lines = list(breath_groups(spoken(sentence.text), measure, most))
        for (kind, _), line in zip(broken_at(sentence, [line.text for line in lines]), lines, strict=False):
            all_ends[kind] += 1
            rests[kind] += line.rest
    return all_ends, rests


def share(counted: Counter[str]) -> float:
    """Return the share of *counted* that was marked as a rest."""
    return counted[RESTED] / counted.total()


@pytest.mark.row("speech")
@pytest.mark.parametrize("name", FILES)
def test_a_script_rests_where_a_reader_would(name: str) -> None:
    _, rests = ends(name)

    assert share(rests) >= LEAST_RIGHT
    assert not rests[BOUND]


def test_few_lines_end_where_nobody_would_rest() -> None:
    assert share(sum((ends(name)[0] for name in FILES), Counter())) >= LEAST_RIGHT


def test_a_sheet_in_large_type_rests_where_a_reader_would_and_inside_no_word_number_range_or_list() -> None:
    rests = sum((ends(name, large, 452)[1] for name in FILES), Counter[str]())

    assert share(rests) >= LEAST_RIGHT_IN_LARGE_TYPE
    assert not rests[BOUND]


@pytest.mark.row("P9")
@pytest.mark.parametrize(
    "text",
    [
        "từ 7h30 đến 11h30",
        "từ ngày 5 đến hết ngày 12 tháng 1",
        "từ 18 đến 25 tuổi",
        "từ chợ Mẫu đến cầu Số",
        "các thôn 1, 2, 3 và 5",
        "xóm Chùa, Đình và Chợ",
        "ngày 8 và 9 tháng 12",
        "ngày 20 tháng 10 năm 2026",
        "25.000 đồng một người một tháng",
        "ông Nguyễn Văn Mẫu",
        "giải phóng mặt bằng",
        "báo động hai",
        "lớp 9",
        "sáng mai",
        "sáng mùng",
        "tối rằm",
        "chiều thứ",
        "30 phần trăm",
        "bãi ngoài đê",
        "200 triệu đồng trở lên",
    ],
)
def test_what_is_one_is_not_parted(text: str) -> None:
    words = f"Bà con nghe tin về {text} của xã".split()
    first = 5
    inside = break_costs(words)[first + 1 : first + len(text.split())]

    assert all(cost > REST for cost in inside)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Loa xã bắt đầu hướng dẫn cách gửi phản ánh.", "hướng"),
        ("Từ mai xã tiếp tục thu gom rác ven sông.", "thu"),
        ("Bà con chủ động kiểm tra đường điện trong nhà.", "kiểm"),
    ],
)
def test_a_line_does_not_end_between_how_something_is_done_and_its_verb(text: str, verb: str) -> None:
    words = text.split()
    costs = break_costs(words)
    at = words.index(verb)

    assert costs[at] > REST
    assert costs[at] >= max(costs[after] for after in range(at + 2, len(words)) if costs[after] < 1e5)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Các hộ sinh sống gần sông", "sinh"),
        ("không vận chuyển gia súc", "vận"),
        ("Trưởng thôn thu tiền vệ sinh", "vệ"),
        ("hồ sơ nộp chậm nhất là ngày 5", "chậm"),
    ],
)
def test_a_word_is_not_cut_for_another_that_begins_before_it(text: str, word: str) -> None:
    words = text.split()
    costs = break_costs(words)
    at = words.index(word)

    assert costs[at] < costs[at + 1] or costs[at + 1] >= NEVER


def test_a_whole_that_is_wider_than_a_line_parts_before_its_name_and_not_inside_a_word() -> None:
    words = ["Trường", "mầm", "non", "An", "Bình", "Mẫu"]
    costs = break_costs(words)

    assert min(range(1, len(words)), key=costs.__getitem__) == words.index("An")


@pytest.mark.parametrize("word", ["vận chuyển", "chấp hành", "khuyến cáo", "sinh sống"])
def test_verbs_of_the_lexicon_are_verbs(word: str) -> None:
    assert kind_of(word) is WordKind.VERB


@pytest.mark.parametrize("word", ["hợp tác xã", "xe đạp", "chuồng trại", "bảo tàng"])
def test_nouns_of_the_lexicon_are_none(word: str) -> None:
    assert kind_of(word) is WordKind.OTHER


def test_a_clock_and_the_day_behind_it_may_part() -> None:
    words = ["Trạm", "bơm", "mở", "từ", "7h30", "đến", "11h30", "ngày", "12/12"]

    assert break_costs(words)[words.index("ngày")] <= REST


def test_nothing_breaks_before_the_first_word() -> None:
    assert break_costs([]) == []
    assert break_costs(["Một"]) == [NEVER]


@pytest.mark.parametrize(
    "piece",
    [
        "từ 1 đến 2 ",
        "thôn 1, 2, ",
        "Trần Thị Ví ",
        "25.000 đồng một người ",
        "gọi 1022 hoặc 115 ",
        "ngày 5 tháng 9 ",
        "và ",
        "của xã ",
        "a, ",
        "từ ",
    ],
)
def test_lines_are_broken_in_linear_time(piece: str) -> None:
    """Four times the text takes about four times as long; by the square it would be sixteen times."""
    took = []
    for size in (32_000, 128_000):
        sentence = spoken((piece * (size // len(piece.encode()) + 1)).strip())
        start = time.process_time()
        lines = list(breath_groups(sentence, len, 66))
        took.append(time.process_time() - start)

        assert lines

    assert took[1] < 8 * took[0] + 0.2
