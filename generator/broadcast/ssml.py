"""A script → SSML 1.1, for machines that understand it (W3C, Speech Synthesis Markup Language 1.1, 7 September 2010).

Every word is written out already, so `say-as` is left out: with the tags taken away it is the text of spoken.txt.
What is stressed is only the number to call.
"""

from collections.abc import Iterator
from decimal import Decimal
from html import escape

from generator.broadcast.programme import Role
from generator.broadcast.voice import Script, SpokenSentence
from generator.model import Broadcast

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="vi-VN">
"""


def ssml_of(script: Script, pace: Broadcast) -> str:
    """Return *script* as an SSML document."""
    return f"{_HEAD}{''.join(_paragraphs(script, pace))}</speak>\n"


def ssml_line(words: str) -> str:
    """Return one line of *words* as an SSML document on one line.

    >>> ssml_line("Gọi một không hai hai.").startswith('<speak version="1.1"')
    True
    """
    head = _HEAD.split("\n")[1]
    return f"{head}<p><s>{escape(words, quote=False)}</s></p></speak>"


def _paragraphs(script: Script, pace: Broadcast) -> Iterator[str]:
    for number, part in enumerate(script.parts):
        for place, paragraph in enumerate(part.paragraphs):
            if number or place:
                yield f"{_break(pace.pause_paragraph_seconds)}\n"
            between = f"{_break(pace.pause_sentence_seconds)}\n"
            yield f"<p>\n{between.join(_sentence(sentence, part.role) for sentence in paragraph)}</p>\n"


def _sentence(sentence: SpokenSentence, role: Role) -> str:
    words = escape(sentence.reading.text, quote=False)
    if role is Role.CALL:
        # The number is the one token of this sentence that is not read as written.
        for spoken in dict.fromkeys(escape(span.spoken, quote=False) for span in sentence.reading.spans):
            words = words.replace(spoken, f'<emphasis level="strong">{spoken}</emphasis>')
    return f"<s>{words}</s>\n"


def _break(seconds: Decimal) -> str:
    return f'<break time="{int(seconds * 1000)}ms"/>'
