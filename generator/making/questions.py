"""Questions by their names: a question is a function at the top of a module, asked with plain arguments."""

import json
import pickle
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Any

Question = Callable[..., Any]
"""A function of `Reads` and plain arguments at the top of a module, so that it can be found by its name."""

_NOTHING = pickle.dumps(())
_write = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make an encoder each time


def name_of(kind: str, question: Question, arguments: tuple[object, ...]) -> str:
    """Return the name of *question* asked with *arguments*; *kind* is “ask”, or “kept” where the answer is kept."""
    return f"{kind} {question.__module__}:{question.__qualname__} {_written(arguments)}"


def _written(arguments: tuple[object, ...]) -> str:
    """Return *arguments* as JSON; nearly all are texts, which are written at once."""
    texts = [encode_basestring(argument) for argument in arguments if isinstance(argument, str)]
    return f"[{', '.join(texts)}]" if len(texts) == len(arguments) else _write(arguments)


def plain_arguments(written: str) -> tuple[object, ...]:
    """Return the arguments that `name_of` has *written*."""

    def tupled(value: object) -> object:
        return tuple(map(tupled, value)) if isinstance(value, list) else value

    return tuple(map(tupled, json.loads(written)))


def unpickled(answer: bytes) -> Any:  # noqa: ANN401 - any answer
    """Return an *answer* of our own, read back from a file whose hash was checked."""
    return () if answer == _NOTHING else pickle.loads(answer)  # noqa: S301
