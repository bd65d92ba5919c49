"""Paths that Windows would not take are told before anything is made."""

from pathlib import Path

import pytest

from generator.diagnostics import Refused
from generator.disk.lengths import longest_path
from generator.publishing.long_paths import refuse_long

FOLDER = Path("/web/xã")


@pytest.mark.parametrize(
    ("paths", "most"),
    [
        (["a", "site/bốn"], 16),  # as Windows counts: letters, not bytes
        (["a", "site/bốn"], None),  # a system that does not care
        ([], 1),
    ],
)
def test_paths_that_are_short_enough_pass(paths: list[str], most: int | None) -> None:
    refuse_long(FOLDER, paths, most)


@pytest.mark.parametrize("path", ["site/năm1", "site/🏠ab"])  # a picture counts as two letters there
def test_a_path_that_is_too_long_is_told_with_its_length_and_the_cure(path: str) -> None:
    with pytest.raises(Refused) as refused:
        refuse_long(FOLDER, ["a", path], 16)

    assert path in str(refused.value)
    assert "17 ký tự, Windows ở máy này nhận nhiều nhất 16" in str(refused.value)
    assert "Dời thư mục lên gần đầu ổ đĩa" in str(refused.value)


def test_linux_limits_names_alone() -> None:
    assert longest_path() is None
