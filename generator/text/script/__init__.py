"""From a document to what is read aloud: its programme, the words of the voice, how long it takes, breath by breath."""

from generator.text.script.pace import seconds_of
from generator.text.script.programme import (
    Part,
    Piece,
    Programme,
    Role,
    compose,
    piece_named,
    pieces,
    whole,
    whole_document,
)
from generator.text.script.voice import Script, SpokenParagraph, SpokenSentence, script_of, voice

__all__ = [
    "Part",
    "Piece",
    "Programme",
    "Role",
    "Script",
    "SpokenParagraph",
    "SpokenSentence",
    "compose",
    "piece_named",
    "pieces",
    "script_of",
    "seconds_of",
    "voice",
    "whole",
    "whole_document",
]
