import math

from generator.audio.files import decoded
from generator.audio.loudness import loudness, true_peak
from generator.audio.recording import record
from generator.audio.sound import RATE
from generator.audio.voices import Espeak
from generator.model import Library
from generator.text.calendar import airings_of, words_of
from generator.text.script import pieces, script_of, seconds_of
from tests.builders import make_campaign, make_library


def library() -> Library:
    text = "Mai mất nước. Bà con trữ nước từ tối nay, đủ dùng một ngày."
    messages = [{"slug": "mat-nuoc", "title": "Mất nước", "text": text, "call": "1999"}]
    airings = [{"weeks": ["1"], "days": "thứ hai", "slots": "sang", "messages": "mat-nuoc"}]
    campaign = make_campaign(messages=messages, airings=airings, starts="07/12/2026")
    return make_library(guides=(), campaigns=(campaign,))


def test_every_script_becomes_an_mp3_and_an_opus_file_as_loud_as_broadcasting_asks() -> None:
    told: list[tuple[str, int, int]] = []

    made = record(library(), Espeak(), lambda *step: told.append(step))

    assert [str(one.path) for one in made.artifacts] == [
        "broadcast/mat-nuoc/audio.mp3",
        "broadcast/mat-nuoc/audio.opus",
    ]
    assert told == [("audio", 1, 1)]
    for artifact in made.artifacts:
        sound = decoded(artifact.content)
        assert abs(loudness(sound) + 16.0) < 0.3
        assert true_peak(sound) <= -1.0
        assert math.ceil(len(sound) / RATE) in {made.seconds["mat-nuoc"], made.seconds["mat-nuoc"] + 1}


def test_a_recording_takes_about_as_long_as_was_reckoned_and_the_schedule_learns_it() -> None:
    known = library()
    (piece,) = pieces(known)
    reckoned = seconds_of(script_of(piece, known, words_of(known)), known.commune.broadcast)

    seconds = record(known, Espeak(), lambda *_: None).seconds

    tones = 2 * 1.4 + 2 * 0.7
    assert abs(seconds["mat-nuoc"] - tones - reckoned) < 0.15 * reckoned
    assert [one.seconds for one in airings_of(known, seconds)] == [seconds["mat-nuoc"]]
