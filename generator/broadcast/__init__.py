"""A document → what is read aloud: its programme, the words of the voice, its length, and its lines of one breath."""

from generator.broadcast.duration import seconds_of
from generator.broadcast.programme import (
    Piece,
    Programme,
    ProgrammePart,
    Role,
    compose,
    piece_named,
    pieces,
    whole,
    whole_document,
)
from generator.broadcast.voice import Script, SpokenParagraph, SpokenSentence, SpokenWords, script_of, voice

__all__ = [
    "Piece",
    "Programme",
    "ProgrammePart",
    "Role",
    "Script",
    "SpokenParagraph",
    "SpokenSentence",
    "SpokenWords",
    "compose",
    "piece_named",
    "pieces",
    "script_of",
    "seconds_of",
    "voice",
    "whole",
    "whole_document",
]
