"""The law of sessions: the sheet, the words for a machine, the sound and the stick say the same, in the same order."""

from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.broadcast import Script
from generator.broadcast.kit import words_alone
from generator.broadcast.session_voice import voice_parts, whole_session
from generator.broadcast.tracks import Track
from generator.channels.session import session_of
from generator.channels.sound.plan import DAYS_AHEAD, SoundPlan, part_of, sounds_between, sounds_of
from generator.making.edition import RecordingOrder
from generator.making.reads import Reads
from generator.making.world import World
from generator.model import Library, SessionRole
from generator.rendering.mpeg import frames_of
from tests import worlds
from tests.builders import make_announcement, make_campaign, make_commune, make_library
from tests.critic import eye
from tests.critic.paper import papers

DAY = date(2026, 12, 7)  # a Monday
SOUND = PurePosixPath("broadcast/sessions/2026-12-07-sang.mp3")
TUNE = ["♪"]


@dataclass(frozen=True, slots=True)
class Echo:
    """Records what is said as one frame of MP3, and remembers which words the frame stands for."""

    told: dict[bytes, list[str]] = field(default_factory=dict)
    recorded: list[list[str]] = field(default_factory=list)
    name: str = "echo of sessions"

    def record(self, script: Script, order: RecordingOrder) -> tuple[dict[str, bytes], int]:
        del script, order
        return {"mp3": b"", "opus": b""}, 60

    def record_track(self, track: Track, order: RecordingOrder) -> bytes:
        del order
        said = TUNE if track.is_tune else [sentence.reading.text for sentence in track.sentences()]
        frame = (b"\xff\xfb\x90\xc4" + sha256(repr(said).encode()).digest()).ljust(417, b"\0")
        self.told[frame] = said
        self.recorded.append(said)
        return frame


def library(count: int, template: dict[str, Any] | None = None, *, urgent: bool = False, some: bool = False) -> Library:
    """Return a commune in whose session on `DAY` *count* items are heard, and an *urgent* one.

    The last of them is for one village alone, where *some* is set. The days behind have the same session.
    """
    notices = [
        make_announcement(
            f"tin-{number}",
            title=f"Tin {'abcdefgh'[number]}",
            body=f"Đúng {number + 5} giờ họp ở thôn {number}.",
            contact=f"Ông Mẫu, 0200 000 01{number}" if number % 2 else None,
            priority="ưu tiên" if number == 1 else "thông thường",
            published="06/12/2026",
            expires="31/12/2026",
            **({"villages": "thon-doai"} if some and number == count - 1 else {}),
        )
        for number in range(count)
    ]
    if urgent:
        notices.append(
            make_announcement("bao", title="Bão vào", priority="khẩn cấp", published="06/12/2026", expires="09/12/2026")
        )
    asked = {
        "weeks": ["1"],
        "days": ["thứ hai", "thứ ba"],
        "slots": "sang",
        "messages": [one.slug for one in notices[:count]],
    }
    broadcast = {
        "greeting": "Kính thưa bà con!",
        "speaker": "Đây là đài xã.",
        "thanks": "Xin cảm ơn bà con.",
        "slots": [{"id": "sang", "name": "Buổi sáng", "starts": "5h30", "minutes": "15"}],
        "programmes": [template] if template else [],
    }
    return make_library(
        guides=(),
        announcements=tuple(notices),
        campaigns=(make_campaign(airings=[asked], starts="07/12/2026"),) if count else (),
        commune=make_commune(broadcast=broadcast, villages=["Thôn Đông", "Thôn Đoài"]),
    )


def world_of(of: Library, recorder: Echo) -> World:
    using = worlds.tools(recorder=recorder)
    return worlds.world_of(of, worlds.Edition(DAY), using=using, only=("sound", "session"))


def heard_in(world: World, echo: Echo, path: PurePosixPath = SOUND) -> list[str]:
    """Return the sentences of the sound at *path*."""
    return [said for frame in frames_of(worlds.made(world, path).content) for said in echo.told[frame]]


def said_on(sound: SoundPlan, reads: Reads) -> list[str]:
    """Return the sentences of the tracks of *sound*, without the tune."""
    parts = [part_of(reads, track.role, track.about) for track in sound.tracks]
    return [sentence.reading.text for part in parts for sentence in part.sentences()]


ROLES = [role.value for role in SessionRole]
templates = st.none() | st.permutations(ROLES).flatmap(
    lambda order: st.integers(1, len(order)).map(
        lambda count: {"name": "Khuôn mẫu", "parts": [*dict.fromkeys((*order[:count], "bản tin"))]}
    )
)


@settings(max_examples=25, deadline=None)
@given(count=st.sampled_from([0, 1, 2, 8]), template=templates, urgent=st.booleans())
def test_sheet_machine_sound_and_stick_say_the_same_in_the_same_order(
    count: int, template: dict[str, Any] | None, *, urgent: bool
) -> None:
    of, echo = library(count, template, urgent=urgent or not count), Echo()
    world = world_of(of, echo)
    reads = Reads(world, noting=False)
    folder = SOUND.with_suffix("")
    session = session_of(reads, DAY, "sang")
    assert session is not None
    parts = voice_parts(session, reads.library, reads.words)  # what the sheet is printed of
    sentences = [sentence.reading.text for part in parts for sentence in part.sentences()]
    text = worlds.made(world, folder / "spoken.txt").content.decode()
    ssml = etree.fromstring(worlds.made(world, folder / "speech.ssml").content)
    (stick, *_) = sounds_of(reads, "thon-dong", DAY, 1)

    assert [line for line in text.splitlines() if line] == sentences
    assert "".join("".join(ssml.itertext()).split()) == "".join("".join(sentences).split())
    assert [said for said in heard_in(world, echo) if [said] != TUNE] == sentences
    assert said_on(stick, reads) == sentences
    assert [line for line in words_alone(whole_session(parts)).splitlines() if line] == sentences
    if template:  # the tune is where the sheet says so, and nowhere else
        tracks = [track.role for track in stick.tracks]
        assert tracks == [part.role for part in parts]


def test_without_a_template_the_tune_begins_and_ends_a_session_after_what_is_urgent() -> None:
    echo = Echo()
    several = heard_in(world_of(library(2, urgent=True), echo), echo)
    alone = heard_in(world_of(library(0, urgent=True), echo), echo)

    assert several[several.index("♪") + 1 :][:2] == ["Kính thưa bà con!", "Đây là đài xã."]
    assert several[:2] == ["Thông báo khẩn cấp!", "Thông báo khẩn cấp!"]
    assert several[: several.index("♪")].count("Bão vào.") == 2
    assert several[-2:] == ["Xin cảm ơn bà con.", "♪"]
    assert (alone[0], alone[-2:], alone.count("♪")) == ("Thông báo khẩn cấp!", ["Xin cảm ơn bà con.", "♪"], 1)


def test_what_is_said_in_several_sessions_is_recorded_once() -> None:
    echo = Echo()
    world = world_of(library(8, urgent=True), echo)
    sessions = [path for path in worlds.outputs(world) if path.suffix == ".mp3" and path.parent == SOUND.parent]
    for path in sessions:
        worlds.made(world, path)

    assert len(sessions) == 3  # two with all items, and one with the emergency alone
    assert heard_in(world, echo, sessions[0]) == heard_in(world, echo, sessions[1])
    assert len(echo.recorded) == len({tuple(said) for said in echo.recorded})


@pytest.mark.parametrize(("village", "listed"), [("thon-dong", "hai"), ("thon-doai", "ba")])
def test_a_stick_lists_what_is_on_it_and_nothing_else(village: str, listed: str) -> None:
    reads = Reads(world_of(library(3, some=True), Echo()), noting=False)
    (sound,) = sounds_of(reads, village, DAY, 1)
    said = said_on(sound, reads)

    assert f"Buổi phát hôm nay có {listed} tin." in said
    assert ("Tin thứ ba: tin c." in said) == ("Tin c." in said) == (village == "thon-doai")


def test_a_stick_and_a_build_record_the_same_tracks() -> None:
    reads = Reads(world_of(library(3), Echo()), noting=False)

    assert sounds_of(reads, "thon-dong", DAY, DAYS_AHEAD) == sounds_between(reads, DAY, DAYS_AHEAD)


@pytest.mark.parametrize(
    ("count", "urgent"), [(1, False), (8, False), (2, True)], ids=["one item", "eight items", "an emergency"]
)
def test_a_designer_finds_nothing_on_the_sheet_of_a_session(count: int, tmp_path: Path, *, urgent: bool) -> None:
    world = worlds.world_of(library(count, urgent=urgent), worlds.Edition(DAY), only=("session",))
    pages = list(papers(worlds.made(world, SOUND.with_suffix("") / "session.pdf").content))
    for number, paper in enumerate(pages, start=1):
        found = eye.faults(paper, mono=False)
        if number == len(pages):  # what is read ends where it ends
            found = [fault for fault in found if "is blank in one piece" not in fault.what]

        assert not found, eye.told(paper, found, tmp_path / f"{number}.png")
