"""What the desk shows beside a form: the problems of its words, and what residents would see of them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

from generator.live import Scene
from generator.messages import preview as messages
from generator.shelf import Shelf
from generator.workbench.located_problems import LocatedProblem
from generator.workbench.seen import (
    SeenMessages,
    SeenPage,
    SeenScript,
    SeenSheet,
    Viewed,
    messages_seen,
    page_seen,
    script_heard,
    script_seen,
    sheet_seen,
)

S = TypeVar("S", SeenPage, SeenSheet, SeenScript, SeenMessages)
GoOn = Callable[[], None]
"""Raises `Overtaken` where the words that are being looked at are of no use any more; called between two steps."""
_TOO_LONG, _LEFT_OUT = "too-long-for-sheet", "left-out-of-sheet"


class Overtaken(Exception):  # noqa: N818 - it says what happened
    """Newer words were laid over the same file: what is asked for is of no use any more."""


@dataclass(slots=True)
class LastGood:
    """The last words of a text without an error, on a *shelf*; they are planned when somebody looks at them."""

    viewed: Viewed
    shelf: Shelf
    scene: Scene | None = None
    mended: bool = False


class ShowScene(Protocol):
    """A function that makes a scene of good words, and calls another one to look at it (`Previews.look`)."""

    def __call__(self, good: LastGood, look: Callable[[Scene, Viewed], Any], go_on: GoOn) -> Any:  # noqa: ANN401 - what it sees
        """Return what *look* returns for the scene of *good*."""
        ...


@dataclass(frozen=True)
class Glance:
    """What is known of the words of one form. Whatever is looked at is made when it is asked for.

    Where the words have an error, what is shown is *stale*: the last good words of this file. If there were none,
    *nothing* says so. Each method raises `Overtaken` where newer words have come.
    """

    name: str
    problems: tuple[LocatedProblem, ...]
    stale: bool
    nothing: str
    _good: LastGood | None = field(repr=False)
    _show: "ShowScene" = field(repr=False)
    _go_on: GoOn = field(repr=False)

    @property
    def can_be_shown(self) -> bool:
        """Return whether there is anything to look at, fresh or stale."""
        return self._good is not None

    def page(self) -> SeenPage:
        """Return the page."""
        return self._seen(SeenPage, page_seen)

    def sheet(self, channel: str) -> SeenSheet:
        """Return the sheet of *channel*: `seen.POSTER`, `seen.LEAFLET` or `seen.NOTICE`."""
        seen = self._seen(SeenSheet, lambda scene, viewed: sheet_seen(scene, viewed, channel))
        told = (one.problem for one in self.problems if not self.stale)
        about = {problem.code for problem in told if seen.label and messages.quoted(seen.label) in problem.message}
        if _TOO_LONG in about:
            return replace(seen, line=messages.too_long(seen.pages))
        return replace(seen, line=messages.not_whole(seen.pages)) if _LEFT_OUT in about else seen

    def script(self) -> SeenScript:
        """Return what is read aloud."""
        return self._seen(SeenScript, script_seen)

    def messages(self) -> SeenMessages:
        """Return the text messages."""
        return self._seen(SeenMessages, messages_seen)

    def file(self, path: str) -> bytes | None:
        """Return the output at *path*, below output/: what a page shows, or a sheet. None where none is planned."""
        if self._good is None:
            return None
        made: bytes | None = self._show(self._good, lambda scene, _: scene.file(path), self._go_on)
        return made

    def sound(self, slug: str = "") -> bytes:
        """Return the piece *slug*, or the text itself, spoken by espeak-ng as a WAV file.

        Raise `OSError` where the voice or the libraries for sound are missing, or there is nothing to be heard.
        """
        from generator.workbench.listening import heard  # noqa: PLC0415 - takes time that no other glance should pay

        if self._good is None:
            raise OSError(self.nothing)
        script, pace = self._show(
            self._good, lambda scene, viewed: script_heard(scene, slug or viewed.slug), self._go_on
        )
        return heard(script, pace, self._go_on)

    def _seen(self, kind: type[S], look: Callable[[Scene, Viewed], S]) -> S:
        if self._good is None:
            self._go_on()
            return kind(self.nothing, stale=True)
        try:
            seen: S = self._show(self._good, look, self._go_on)
        except Overtaken:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody's words may be lost for it
            seen = kind(messages.failed(error))
        self._go_on()
        return replace(seen, stale=self.stale)
