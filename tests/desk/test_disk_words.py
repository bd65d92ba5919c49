"""What the disk refuses is told in Vietnamese, and names what to do again: to save, or the step that was not done."""

import errno
import os
import re

import pytest

from generator.desk.files import why_of
from generator.messages import desk as messages

NUMBERS = sorted(errno.errorcode)
ENGLISH = {word.lower() for number in NUMBERS for word in re.findall(r"[A-Za-z]{4,}", os.strerror(number))}


@pytest.mark.parametrize("name", ["guides/x.yaml", ""])
@pytest.mark.parametrize("number", NUMBERS)
def test_no_word_of_the_system_is_told(number: int, name: str) -> None:
    why, detail = why_of(OSError(number, os.strerror(number)))
    told = messages.unsaved(why.value, name, detail)

    assert ENGLISH.isdisjoint(re.findall(r"\b[a-z]{4,}\b", told.replace(name, "").lower())), told
    assert "“”" not in told
    assert ".." not in told


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EBUSY, errno.EIO, errno.ENOENT])
def test_a_step_is_done_again_and_words_are_saved_again(number: int) -> None:
    why, detail = why_of(OSError(number, os.strerror(number)))
    saved, step = (tell(why.value, "guides/x.yaml", detail) for tell in (messages.unsaved, messages.undone))

    assert "lưu lại" in saved
    assert "làm lại" in step
    assert "lưu lại" not in step
