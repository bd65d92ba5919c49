import math

from generator.airings import airings, recording
from generator.audio import Espeak, VoiceRecorder
from generator.audio.files import decoded
from generator.audio.loudness import loudness, true_peak
from generator.audio.sound import RATE
from generator.broadcast import pieces
from generator.broadcast.calendar import reckoned
from generator.making.reads import Reads
from generator.making.world import World
from generator.model import Library
from tests import worlds
from tests.builders import make_campaign, make_library


def library() -> Library:
    text = "Mai mất nước. Bà con trữ nước từ tối nay, đủ dùng một ngày."
    messages = [{"slug": "mat-nuoc", "title": "Mất nước", "text": text, "call": "1999"}]
    airings = [{"weeks": ["1"], "days": "thứ hai", "slots": "sang", "messages": "mat-nuoc"}]
    campaign = make_campaign(messages=messages, airings=airings, starts="07/12/2026")
    return make_library(guides=(), campaigns=(campaign,))


def recorded() -> World:
    return worlds.world_of(library(), using=worlds.tools(recorder=VoiceRecorder(Espeak())))


def test_every_script_becomes_an_mp3_and_an_opus_file_as_loud_as_broadcasting_asks() -> None:
    world = recorded()
    sounds = [str(path) for path, output in worlds.outputs(world).items() if output.early]

    assert sounds == ["broadcast/mat-nuoc/audio.mp3", "broadcast/mat-nuoc/audio.opus"]
    seconds = Reads(world).ask(recording, "mat-nuoc").seconds
    for path in sounds:
        sound = decoded(worlds.made(world, path).content)
        assert abs(loudness(sound) + 16.0) < 0.3
        assert true_peak(sound) <= -1.0
        assert math.ceil(len(sound) / RATE) in {seconds, seconds + 1}


def test_a_recording_takes_about_as_long_as_was_reckoned_and_the_schedule_learns_it() -> None:
    known = library()
    (piece,) = pieces(known)
    expected = reckoned(known)(piece)

    reads = Reads(recorded())
    seconds = reads.ask(recording, "mat-nuoc").seconds

    tones = 2 * 1.4 + 2 * 0.7
    assert abs(seconds - tones - expected) < 0.15 * expected
    assert [one.seconds for one in airings(reads)] == [seconds]
