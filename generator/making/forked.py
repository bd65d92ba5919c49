"""Map a function over items in forked processes, in order.

Interrupts are left to the parent, which ends its children; a child that dies (no memory left, a fault in a library) is
told, never waited for.
"""

import ctypes
import gc
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from generator.messages import operator

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_SET_PDEATHSIG = 1  # prctl(2)

I = TypeVar("I")  # noqa: E741 - an item
O = TypeVar("O")  # noqa: E741 - what is made of it


def can_fork() -> bool:
    """Tell whether this system has forked processes (Windows has not)."""
    return hasattr(os, "fork")


def map_forked(function: Callable[[I], O], items: Iterable[I], processes: int) -> Iterator[O]:
    """Yield *function* of each of *items*, in their order; what the parent knows now, the children know, too."""
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - a small rebuild forks nothing

    with _children(processes) as children:
        # Not `children.map`: it cancels what is left, and Python 3.11 trips over what is cancelled while children die.
        results = [children.submit(function, item) for item in items]
        try:
            for result in results:
                yield result.result()
        except BrokenProcessPool as error:
            error.add_note(operator.CHILD_DIED)
            raise


def _begin() -> None:
    """Look for circles among what this child makes alone, and let Linux end it when its parent is killed.

    What it shares with its parent is left alone: to look at it would copy it.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).prctl(_SET_PDEATHSIG, signal.SIGKILL)


@contextmanager
def _children(processes: int) -> "Iterator[ProcessPoolExecutor]":
    import multiprocessing  # noqa: PLC0415 - as above
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    children = ProcessPoolExecutor(processes, multiprocessing.get_context("fork"), _begin)
    # Blocked while they are forked, so that Ctrl-C, which a terminal sends to all of them, never reaches the children.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        children.submit(int).result()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    try:
        yield children
    except BaseException:
        for child in multiprocessing.active_children():
            child.terminate()
        # Not waited for: an interrupt can leave the pool's own thread waiting for ever.
        children.shutdown(wait=False)
        raise
    children.shutdown()
