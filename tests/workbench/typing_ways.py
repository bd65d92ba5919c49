"""The ways in which Vietnamese is typed on office machines, as keys of a real browser.

Unikey and EVKey do not compose: they send Backspace, and type letters again. Windows' own Telex composes.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from unicodedata import combining, normalize

from playwright.sync_api import CDPSession, Page

Way = Callable[[Page, str], None]


def steps_of(word: str) -> Iterator[str]:
    """Yield what stands on the screen after each key of *word*: the bare letters first, then a mark at a time."""
    shown = ""
    for letter in word:
        parts = normalize("NFD", letter)
        base = "d" if letter == "đ" else "D" if letter == "Đ" else parts[0]
        shown += base
        yield shown
        marks = [mark for mark in parts[1:] if combining(mark)]
        for number in range(1, len(marks) + 1):
            shown = shown[:-1] + normalize("NFC", base + "".join(marks[:number]))
            yield shown
        if letter in "đĐ":
            shown = shown[:-1] + letter
            yield shown


def unikey(page: Page, text: str) -> None:
    """Type *text* as Unikey does: where a mark changes a letter, Backspace and the letter again.

    Letters that no mark changes meanwhile are put in at once: what the page sees of them is the same.
    """
    keyboard = page.keyboard
    for word in _words(text):
        if word == "\n":
            keyboard.press("Enter")
            continue
        before, ahead = "", ""
        for shown in steps_of(word):
            if shown.startswith(ahead):
                ahead = shown
                continue
            keyboard.insert_text(ahead[len(before) :])
            keyboard.press("Backspace")
            before, ahead = shown[:-1], shown
        keyboard.insert_text(ahead[len(before) :])


def telex(page: Page, text: str) -> None:
    """Type *text* as the Telex of Windows does: each word is composed, then put in."""
    session: CDPSession = page.context.new_cdp_session(page)
    for word in _words(text):
        if word == "\n":
            page.keyboard.press("Enter")
            continue
        # A composition is shown anew where a mark changes it.
        every = list(steps_of(word))
        changed = [one for one, after in pairwise(every) if not after.startswith(one)]
        for shown in changed:
            session.send(
                "Input.imeSetComposition", {"text": shown, "selectionStart": len(shown), "selectionEnd": len(shown)}
            )
        session.send("Input.insertText", {"text": word})
    session.detach()


def _words(text: str) -> Iterator[str]:
    """Yield the words of *text*, each with the blank behind it, and the line ends."""
    for line, end in re.findall(r"([^\n]*)(\n|$)", text):
        yield from re.findall(r"[^ ]* ?", line)[:-1]
        if end:
            yield end
