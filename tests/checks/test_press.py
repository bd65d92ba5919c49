"""What may not be handed in as the profile of a press: whatever is no profile, or not of four inks."""

from collections.abc import Callable

import pytest
from PIL import ImageCms

from generator.pdf.prepress.inks import fault_in_profile
from tests import profiles
from tests.contents import CASES


def test_the_profile_of_a_press_has_no_fault() -> None:
    assert fault_in_profile(profiles.cmyk()) == ""


@pytest.mark.parametrize("part", [0, 3, 127, 128, 131, 200, 1000, 20_000, -1])
def test_a_cut_profile_is_broken(part: int) -> None:
    assert fault_in_profile(profiles.cmyk()[:part]) == "broken"


def _with_size(profile: bytes) -> bytes:
    return len(profile).to_bytes(4) + profile[4:]


@pytest.mark.row("C2")
@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: _with_size(whole[:1000]),
        lambda whole: whole[:128] + b"\xff" * (len(whole) - 128),
        lambda whole: whole[:128] + bytes(len(whole) - 128),
    ],
)
def test_a_damaged_profile_is_broken(damage: Callable[[bytes], bytes]) -> None:
    assert fault_in_profile(damage(profiles.cmyk())) == "broken"


@pytest.mark.row("C2")
def test_other_files_are_broken_profiles() -> None:
    for file in (b"text".ljust(20), b"x" * 500, (CASES / "sound/media/cong-lang.png").read_bytes()):
        assert fault_in_profile(file) == "broken"


@pytest.mark.parametrize("space", ["sRGB", "LAB", "XYZ"])
def test_the_profile_of_a_screen_is_of_another_kind(space: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile(space)).tobytes()  # type: ignore[arg-type]

    assert fault_in_profile(profile) == "of another kind"
