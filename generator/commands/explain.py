"""Reasons → sentences in Vietnamese that say why each file was made again (`tinlang build --explain`)."""

from collections.abc import Iterable, Iterator

from generator.making.why import Why
from generator.messages.explain import every_file, of_reason


def explained(reasons: Iterable[Why], *, remembered: bool) -> Iterator[str]:
    """Yield a line for each file that was made, or one line for all of them where no build is *remembered*."""
    if not remembered:
        yield every_file()
        return
    for why in reasons:
        yield f"{why.path}: {of_reason(why.reason)}"
