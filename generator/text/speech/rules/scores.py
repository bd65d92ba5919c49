"""Results of matches: thắng 2-1, tỷ số 3-0."""

import re

from generator.text.speech.cardinals import say_cardinal
from generator.text.speech.rule import Line, Rule, Said

_MATCH = re.compile(r"(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|kết quả|chung cuộc|gỡ)(?:\W+\w+){0,4}\W*$")


def _say(found: re.Match[str], line: Line) -> Said | None:
    if not _MATCH.search(line.before(found.start())):
        return None
    return Said(f"{say_cardinal(found[1])} {say_cardinal(found[2])}")


SCORES = (Rule("score", re.compile(r"(?<![\w.,/:-])(\d{1,2})\s?[-:]\s?(\d{1,2})(?![\w/:-]|[.,]\d)"), _say),)
