"""Say lines with the library NAME, in that library's own Python: python -m tools.speech_peer NAME [--seconds].

Each line of the input gives one line; with --seconds, only the processor time is printed. See bench_speech.
"""

import importlib
import os
import re
import sys
from collections.abc import Callable

Sayer = Callable[[str], str]
_NUMBER = re.compile(r"\d+")


def main(name: str, *, only_seconds: bool) -> None:
    """Say standard input."""
    say = SAYERS[name]()
    say("Thử 1.")
    start = _seconds()
    for line in sys.stdin:
        spoken = " ".join(say(line.rstrip("\n")).split())
        if not only_seconds:
            print(spoken, flush=True)
    if only_seconds:
        print(_seconds() - start)


def _seconds() -> float:
    """Return the processor time of this process and its children, which depends little on a busy machine."""
    return sum(os.times()[:4])


def _ours() -> Sayer:
    say: Sayer = importlib.import_module("generator.speech").say
    return say


def _num2words() -> Sayer:
    spell = importlib.import_module("num2words").num2words
    return lambda line: _NUMBER.sub(lambda found: str(spell(int(found[0]), lang="vi")), line)


def _vietnam_number() -> Sayer:
    spell = importlib.import_module("vietnam_number").n2w
    return lambda line: _NUMBER.sub(lambda found: str(spell(found[0])), line)


def _vietnormalizer() -> Sayer:
    normalizer = importlib.import_module("vietnormalizer").VietnameseNormalizer()
    return lambda line: str(normalizer.normalize(line))


def _soe_vinorm() -> Sayer:
    normalizer = importlib.import_module("soe_vinorm").SoeNormalizer()
    return lambda line: str(normalizer.normalize(line))


def _vinorm() -> Sayer:
    normalize = importlib.import_module("vinorm").TTSnorm
    return lambda line: str(normalize(line))


def _sea_g2p() -> Sayer:
    normalizer = importlib.import_module("sea_g2p").Normalizer()
    return lambda line: str(normalizer.normalize(line))


SAYERS: dict[str, Callable[[], Sayer]] = {
    "tinlang": _ours,
    "num2words": _num2words,
    "vietnam-number": _vietnam_number,
    "vietnormalizer": _vietnormalizer,
    "soe-vinorm": _soe_vinorm,
    "vinorm": _vinorm,
    "sea-g2p": _sea_g2p,
}
"""How each library is called; two of them know only numbers, and are given the numbers in the line."""


if __name__ == "__main__":
    main(sys.argv[1], only_seconds="--seconds" in sys.argv)
