"""What is laid on a stick, and the sessions that are joined of it: real speech, decoded again."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import cast

import numpy as np
import pytest
from mutagen.id3 import ID3, Encoding

from generator.audio import Espeak, VoiceRecorder
from generator.audio.files import as_wave, decoded
from generator.audio.loudness import loudness, true_peak
from generator.audio.player_files import PLAYER_RATE
from generator.audio.remembered import RememberedVoice
from generator.audio.sound import RATE, Sound, at_rate, signal_tone
from generator.audio.voices import NoVoice, Piper, voice_of
from generator.channels.sound.plan import sounds_of
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.store import Store
from generator.model import Library, MachineVoice, SessionRole
from generator.rendering.mpeg import REST, REST_FRAMES, SAMPLES_OF_A_FRAME, frames_of, seconds_of_file
from tests import worlds
from tests.builders import make_announcement, make_campaign, make_commune, make_library

MEDIA = Path(__file__).parents[1] / "cases/sound/media"
_BITS_OF_128, _ONE_CHANNEL = 9, 3  # in the heads of frames (ISO/IEC 11172-3, 2.4.2.3)
SESSION = PurePosixPath("broadcast/sessions/2026-12-07-sang.mp3")
TRACKS = PurePosixPath("broadcast/tracks")
TUNE, GREETING, CLOSING = (TRACKS / f"{name}.mp3" for name in ("nhac-hieu", "loi-chao", "loi-ket"))
HOP, WATER = (PurePosixPath(f"broadcast/{slug}/track.mp3") for slug in ("hop", "mat-nuoc"))


def library(jingle: str = "") -> Library:
    text = "Mai mất nước. Bà con trữ nước từ tối nay."
    messages = [{"slug": "mat-nuoc", "title": "Mất nước", "text": text, "call": "1999", "priority": "ưu tiên"}]
    airings = [{"weeks": ["1"], "days": "thứ hai", "slots": "sang", "messages": ["mat-nuoc", "hop"]}]
    campaign = make_campaign(messages=messages, airings=airings, starts="07/12/2026")
    broadcast: dict[str, object] = {
        "greeting": "Kính thưa bà con!",
        "speaker": "Đây là đài xã.",
        "thanks": "Xin cảm ơn bà con.",
        "slots": [{"id": "sang", "name": "Buổi sáng", "starts": "5h30", "minutes": "15"}],
    }
    if jingle:
        broadcast["jingle"] = {"file": jingle, "licence": "Xã tự làm"}
    return make_library(
        guides=(),
        announcements=(make_announcement("hop", body="Tối mai họp thôn.", priority="thông thường"),),
        campaigns=(campaign,),
        commune=make_commune(broadcast=broadcast),
        media={jingle: as_wave(signal_tone(0.3))} if jingle else {},
    )


def recorded(of: Library) -> World:
    return worlds.world_of(
        of,
        worlds.Edition(date(2026, 12, 6)),
        using=worlds.tools(recorder=VoiceRecorder(Espeak())),
        only=("sound",),
    )


@pytest.fixture(scope="module")
def world() -> World:
    return recorded(library())


def test_the_sound_of_a_session_is_planned_with_the_tracks_that_it_is_made_of(world: World) -> None:
    planned = worlds.outputs(world)
    contents, numbers = (
        next(path for path in planned if path.name.startswith(f"{name}-")) for name in ("muc-luc", "nhac-lai-so")
    )
    parts = (TUNE, GREETING, contents, WATER, HOP, numbers, CLOSING)

    assert tuple(planned) == (*parts, SESSION)
    assert planned[SESSION].parents == parts
    tracks = (*parts, TUNE)
    assert planned[SESSION].make.arguments == (tuple(map(str, tracks)),)


def test_a_track_is_a_file_for_the_simplest_players(world: World) -> None:
    for path in (TUNE, WATER, CLOSING):
        content = worlds.made(world, path).content
        tags, sound = ID3(BytesIO(content), translate=False), decoded(content)
        quiet = np.abs(sound) < 10 ** (-50 / 20)
        head = round((REST - 0.05) * PLAYER_RATE)

        assert {frame[2] >> 2 for frame in frames_of(content)} == {_BITS_OF_128 << 2}  # and 44,100 samples a second
        assert {frame[3] >> 6 for frame in frames_of(content)} == {_ONE_CHANNEL}
        assert tags.version == (2, 3, 0)
        assert {frame.encoding for frame in tags.values() if hasattr(frame, "encoding")} == {Encoding.UTF16}
        assert "APIC" not in {key[:4] for key in tags}
        assert quiet[:head].all()
        assert quiet[-head:].all()
        assert abs(loudness(at_rate(sound, PLAYER_RATE)) + 16.0) < 0.3
        assert true_peak(sound) <= -1.0


@dataclass(frozen=True, slots=True)
class Listener:
    """Says everything in the same short sound, and remembers what it was asked to say."""

    asked: list[list[str]] = field(default_factory=list)
    name: str = "listener"
    version: str = "1"

    def speak(self, sentences: Sequence[str], per_minute: int) -> list[Sound]:
        del per_minute
        self.asked.append(list(sentences))
        return [signal_tone(0.1) for _ in sentences]


def test_a_track_greets_and_thanks_nobody_and_says_what_is_urgent_or_whose_it_is() -> None:
    voice = Listener()
    tools = worlds.tools(recorder=VoiceRecorder(voice))
    listened = worlds.world_of(library(), worlds.Edition(date(2026, 12, 6)), using=tools, only=("sound",))
    for path in (GREETING, HOP, WATER, CLOSING):
        worlds.made(listened, path)
    opening, notice, message, closing = voice.asked

    assert opening == ["Kính thưa bà con!", "Đây là đài xã."]
    assert notice[:3] == [
        "Sau đây là thông báo của Ủy ban nhân dân xã An Bình Mẫu.",
        "Gọi tổng đài.",
        "Tối mai họp thôn.",
    ]
    assert message[:2] == ["Đây là tin quan trọng, mời bà con chú ý nghe.", "Mất nước."]
    assert closing == ["Xin cảm ơn bà con."]
    assert not {*opening, *closing} & {*notice, *message}


def test_a_session_is_its_tracks_frame_by_frame_with_one_rest_between_two(world: World) -> None:
    (tracks,) = worlds.outputs(world)[SESSION].make.arguments
    worlds.made(world, SESSION)
    parts = [worlds.made(world, path).content for path in cast("tuple[str, ...]", tracks)]
    session = worlds.made(world, SESSION).content
    sound = decoded(session)

    assert frames_of(session) == [
        *(frame for part in parts[:-1] for frame in frames_of(part)[:-REST_FRAMES]),
        *frames_of(parts[-1]),
    ]
    joints = len(parts) - 1
    seconds = sum(map(seconds_of_file, parts)) - joints * REST_FRAMES * SAMPLES_OF_A_FRAME / PLAYER_RATE
    assert abs(len(sound) / PLAYER_RATE - seconds) < 0.1
    assert abs(loudness(at_rate(sound, PLAYER_RATE)) + 16.0) < 1.0
    assert true_peak(sound) <= -1.0
    rests = [length for length in silences(sound) if length > 1.5]
    assert all(REST - 0.05 < length < REST + 0.2 for length in rests)
    assert len(rests) == joints + 2  # and before the first, and behind the last


def silences(sound: Sound) -> list[float]:
    """Return how many seconds each silence of *sound* lasts, those at its ends too."""
    loud = np.flatnonzero(np.abs(sound) > 10 ** (-50 / 20))
    return [float(gap) / PLAYER_RATE for gap in np.diff(np.concatenate(([0], loud, [len(sound)])))]


def test_what_is_heard_is_what_its_part_alone_sounds_like(world: World) -> None:
    """No frame that is left out carries bits of one that stays: what is decoded is the same."""
    worlds.made(world, SESSION)
    whole = decoded(worlds.made(world, SESSION).content)
    first, second = (decoded(worlds.made(world, path).content) for path in (TUNE, GREETING))
    start = len(first) - REST_FRAMES * SAMPLES_OF_A_FRAME
    head, heard = round((REST - 0.2) * PLAYER_RATE), len(second) - round((REST + 0.2) * PLAYER_RATE)
    lag = min(
        range(-3 * SAMPLES_OF_A_FRAME, 3 * SAMPLES_OF_A_FRAME, 1),
        key=lambda by: float(np.abs(whole[start + head + by : start + heard + by : 7] - second[head:heard:7]).sum()),
    )

    assert np.allclose(whole[start + head + lag : start + heard + lag], second[head:heard], atol=1e-4)


def test_the_signal_tune_of_the_commune_takes_the_place_of_the_tone(world: World) -> None:
    tuned = recorded(library("nhac-hieu.wav"))

    plain, other = (worlds.made(each, TUNE).content for each in (world, tuned))
    assert plain != other
    assert seconds_of_file(other) > 4
    # Nothing else has the tune in it.
    assert worlds.made(world, HOP).content == worlds.made(tuned, HOP).content


def test_a_tune_that_is_no_sound_or_too_long_is_told() -> None:
    broken = library("nhac-hieu.wav").model_copy(update={"media": {"nhac-hieu.wav": b"RIFF0000WAVE"}})
    long = library("nhac-hieu.wav").model_copy(update={"media": {"nhac-hieu.wav": as_wave(np.zeros(61 * RATE))}})

    with pytest.raises(OSError, match="không mở được"):
        worlds.made(recorded(broken), TUNE)
    with pytest.raises(OSError, match="dài 61 giây"):
        worlds.made(recorded(long), TUNE)


def test_what_was_spoken_once_is_not_spoken_again_and_sounds_the_same(tmp_path: Path) -> None:
    voice, store = Listener(), Store(tmp_path / "memory", tmp_path / "scratch")
    first = RememberedVoice(voice, store, "a").speak(["Chào bà con.", "Mai mất nước."], 200)
    again = RememberedVoice(voice, store, "a").speak(["Mai mất nước.", "Tối họp.", "Chào bà con."], 200)
    RememberedVoice(voice, store, "a").speak(["Chào bà con."], 150)
    RememberedVoice(voice, store, "b").speak(["Chào bà con."], 200)
    RememberedVoice(replace(voice, version="2"), store, "a").speak(["Chào bà con."], 200)

    assert voice.asked[:5] == [
        ["Chào bà con.", "Mai mất nước."],
        ["Tối họp."],
        ["Chào bà con."],
        ["Chào bà con."],
        ["Chào bà con."],
    ]
    assert np.array_equal(first[0], again[2])
    assert np.array_equal(first[1], again[0])
    assert np.array_equal(first[0], RememberedVoice(voice, None, "a").speak(["Chào bà con."], 200)[0])


def test_a_sentence_without_a_sound_stays_without_one(tmp_path: Path) -> None:
    store = Store(tmp_path / "memory", tmp_path / "scratch")

    for _ in range(2):
        (sound,) = RememberedVoice(Espeak(), store, "a").speak(["…"], 200)
        assert not len(sound)


def test_a_voice_of_the_commune_is_found_in_media_and_its_files_decide() -> None:
    media = {file.name: file.read_bytes() for file in MEDIA.glob("giong-mau.onnx*")}
    named = MachineVoice(name="giong-mau.onnx", licence="CC0")
    voice, other = voice_of(named, media), voice_of(named, {**media, "giong-mau.onnx.json": b"{}"})

    assert isinstance(voice, Piper)
    assert voice.version != other.version
    assert voice_of(MachineVoice(name="vi-vn-x-south"), {}) == Espeak("vi-vn-x-south")
    with pytest.raises(NoVoice, match="giong-mau"):
        voice_of(named, {})


def test_a_piper_voice_says_the_same_every_time_from_bytes_as_from_its_file() -> None:
    beep = Path(__file__).with_name("beep.onnx")
    files = beep.read_bytes(), beep.with_name("beep.onnx.json").read_bytes()
    sentences = ("Khẩn cấp!", "Gọi một không hai hai.")
    on_disk, in_memory, again = (
        voice.speak(sentences, 200) for voice in (Piper(beep), Piper(Path("beep.onnx"), files), Piper(beep))
    )

    for one, two, three in zip(on_disk, in_memory, again, strict=True):
        assert np.array_equal(one, two)
        assert np.array_equal(one, three)


def test_what_is_for_some_villages_alone_is_on_their_sticks_alone() -> None:
    whole = library()
    commune = whole.commune.model_copy(
        update={"villages": make_commune(villages=["Thôn Đông", "Thôn Đoài"]).villages},
    )
    (notice,) = whole.announcements
    some = notice.model_copy(update={"villages": ("thon-doai",)})
    reads = Reads(worlds.world_of(whole.model_copy(update={"commune": commune, "announcements": (some,)})))
    heard = {village: sounds_of(reads, village, date(2026, 12, 7), 1) for village in ("thon-dong", "thon-doai")}

    assert {village: sound.session.pieces for village, (sound,) in heard.items()} == {
        "thon-dong": ("mat-nuoc",),
        "thon-doai": ("mat-nuoc", "hop"),
    }
    listed = {village: [track.role for track in sound.tracks] for village, (sound,) in heard.items()}
    assert SessionRole.CONTENTS in listed["thon-doai"]
    assert SessionRole.CONTENTS not in listed["thon-dong"]  # of one item nothing is listed
