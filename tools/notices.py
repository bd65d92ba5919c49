"""Many notices made up from content/, for measuring: sentences of the real texts, and rare words as in a newspaper.

Nothing of this is published: only its length and vocabulary are those of real years of notices.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path, PurePosixPath

from generator.channels.site.search_index import Entry, make_entry
from generator.text.names import slug_of

_INITIALS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x"
_RIMES = """
a ả à ã á ạ an àn ản án ạn ang àng ảng áng ạng ao ào ảo áo ạo ai ài ải ái ại ay ày ảy áy ạy ân ần ẩn ấn ận
âu ầu ẩu ấu ậu ơi ời ởi ới ợi ươi ười ưới ượi ương ường ưởng ướng ượng iên iền iển iến iện ông ồng ổng ống ộng
ung ùng úng ụng ôi ồi ổi ối ội ưa ừa ửa ứa ựa uyên uyền uyển uyến uyện ong òng ỏng óng ọng anh ành ảnh ánh ạnh
"""
SENTENCES_EACH = 14
RARE_EACH = 10


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice that was made up."""

    title: str
    text: str
    day: date

    @property
    def entry(self) -> Entry:
        """The entry of this notice in the search index."""
        path = PurePosixPath("thong-bao", f"{slug_of(self.title)}.html")
        return make_entry(path, "a", self.title, self.text, self.day)


def notices(count: int, folder: Path = Path("content")) -> Iterator[Notice]:
    """Yield *count* notices with titles of their own."""
    chance = random.Random(1022)  # noqa: S311 - the same every time, and nothing secret
    sentences = _sentences(folder)
    rare = ["".join(pair) for pair in product(_INITIALS.split(), _RIMES.split())]
    chance.shuffle(rare)
    first = date(2020, 1, 1)
    for number in range(count):
        title = " ".join([*chance.choice(sentences).split()[:7], _rare(chance, rare), str(number)])
        body = [chance.choice(sentences) for _ in range(SENTENCES_EACH)]
        body += [_rare(chance, rare) for _ in range(RARE_EACH)]
        yield Notice(title, " ".join(body), first + timedelta(number))


def _rare(chance: random.Random, rare: Sequence[str]) -> str:
    # Zipf's law: the frequency of the n-th word is about 1/n.
    return rare[min(len(rare) - 1, int(chance.paretovariate(0.35)) - 1)]


def _sentences(folder: Path) -> list[str]:
    texts = (file.read_text() for file in sorted(folder.rglob("*")) if file.suffix in {".yaml", ".md"})
    words = (line.split(": ", 1)[-1].strip(" \"'->|") for text in texts for line in text.splitlines())
    return [line for line in words if line.count(" ") > 5 and "{{" not in line and not line.startswith("#")]
