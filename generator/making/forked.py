"""Map a function over items in forked processes, in order.

Only the parent sees an interrupt, and it ends its children. Where a child dies (no memory left, a fault in a library),
the parent raises an error and does not wait for it.
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

Item = TypeVar("Item")
Result = TypeVar("Result")


def can_fork() -> bool:
    """Return whether this system can fork processes (Windows cannot)."""
    return hasattr(os, "fork")


def map_forked(function: Callable[[Item], Result], items: Iterable[Item], processes: int) -> Iterator[Result]:
    """Yield the result of *function* for each of *items*, in their order; the children know what the parent knows now.

    Raise `BrokenProcessPool`, with a note for the user, where a child dies, and whatever *function* raises.
    """
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - a small rebuild forks nothing

    with _children(processes) as children:
        # Not `children.map`: it cancels the rest, and Python 3.11 fails where calls are cancelled while children die.
        results = [children.submit(function, item) for item in items]
        try:
            for result in results:
                yield result.result()
        except BrokenProcessPool as error:
            error.add_note(operator.CHILD_DIED)
            raise


def _begin(parent: int) -> None:
    """Prepare a child of the process *parent*: collect its own garbage only, and let Linux end it with its parent."""
    gc.freeze()  # a look at objects that are shared with the parent would copy their pages of memory
    collect_seldom()
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).prctl(_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it was killed before Linux was asked
            os._exit(1)


def collect_seldom() -> None:
    """Let the collector of garbage run after many more new objects than Python's (700, 10, 10): few are garbage."""
    gc.set_threshold(50_000, 20, 100)


@contextmanager
def _children(processes: int) -> "Iterator[ProcessPoolExecutor]":
    import multiprocessing  # noqa: PLC0415 - as above
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    children = ProcessPoolExecutor(processes, multiprocessing.get_context("fork"), _begin, (os.getpid(),))
    # Children are forked with SIGINT blocked: a terminal sends Ctrl-C to all processes, and they must not get it.
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
        # Without waiting: after an interrupt the pool's own thread may wait for ever.
        children.shutdown(wait=False)
        raise
    children.shutdown()
