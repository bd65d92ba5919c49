"""Map a function over items in worker processes, in order.

Where the system can fork, workers know what the parent knows. Where it cannot (Windows), they are started anew, and are
handed first what they must know. Only the parent sees an interrupt, and it ends its workers. Where a worker dies (no
memory left, a fault in a library), the parent raises an error and does not wait for it. They end with their parent.
"""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from generator.messages import operator
from generator.units import Seconds

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_SET_PDEATHSIG = 1  # prctl(2)
_END_SECONDS: Seconds = 5.0

Item = TypeVar("Item")
Result = TypeVar("Result")
Pool = Callable[[], "ProcessPoolExecutor"]


def can_fork() -> bool:
    """Return whether this system can fork processes (Windows cannot)."""
    return hasattr(os, "fork")


def map_forked(function: Callable[[Item], Result], items: Iterable[Item], processes: int) -> Iterator[Result]:
    """Yield the result of *function* for each of *items*, in their order; the workers know what the parent knows now.

    Raise `BrokenProcessPool`, with a note for the user, where a worker dies, and whatever *function* raises.
    """

    def forked() -> "ProcessPoolExecutor":
        import multiprocessing  # noqa: PLC0415 - a small rebuild starts no worker
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

        return ProcessPoolExecutor(processes, multiprocessing.get_context("fork"), _begin_forked, (os.getpid(),))

    return _mapped(function, items, forked)


def map_spawned(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    processes: int,
    prepare: Callable[[bytes], None],
    handed: bytes,
) -> Iterator[Result]:
    """Do the same as `map_forked` in workers that are started anew: each first calls *prepare* with what is *handed*.

    *function* and *prepare* are found by their names, so they stand at the top of a module.
    """

    def spawned() -> "ProcessPoolExecutor":
        import multiprocessing  # noqa: PLC0415 - as above
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(processes, context, _begin_spawned, (prepare, handed, folder))

    from tempfile import TemporaryDirectory  # noqa: PLC0415 - as above

    # However a worker ends, its temporary files are removed here.
    with TemporaryDirectory(prefix="tinlang-", ignore_cleanup_errors=True) as folder:
        yield from _mapped(function, items, spawned)


def collect_seldom() -> None:
    """Let the collector of garbage run after many more new objects than Python's (700, 10, 10): few are garbage."""
    gc.set_threshold(50_000, 20, 100)


def _mapped(function: Callable[[Item], Result], items: Iterable[Item], pool: Pool) -> Iterator[Result]:
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - as above

    with _workers(pool) as workers:
        # Not `workers.map`: it cancels the rest, and Python 3.11 fails where calls are cancelled while workers die.
        with _uninterrupted():  # workers are started here
            results = [workers.submit(function, item) for item in items]
        try:
            for result in results:
                yield result.result()
        except BrokenProcessPool as error:
            error.add_note(operator.CHILD_DIED)
            raise


def _begin_forked(parent: int) -> None:
    """Prepare a child of the process *parent*: collect its own garbage only, and let Linux end it with its parent."""
    gc.freeze()  # a look at objects that are shared with the parent would copy their pages of memory
    collect_seldom()
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).prctl(_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it was killed before Linux was asked
            os._exit(1)


def _begin_spawned(prepare: Callable[[bytes], None], handed: bytes, folder: str) -> None:
    """Prepare a worker that was started anew, with a *folder* for its temporary files.

    It ends with its parent, and at once, as a forked one does. Were what it holds freed as usual, a printer's fonts
    would be freed after Pango: a segmentation fault.
    """
    import tempfile  # noqa: PLC0415 - as above
    import threading  # noqa: PLC0415
    from multiprocessing import parent_process, util  # noqa: PLC0415
    from multiprocessing.connection import wait  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def end_with_parent() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True).start()
    tempfile.tempdir = folder
    util.Finalize(None, os._exit, (0,), exitpriority=0)
    prepare(handed)
    gc.freeze()
    collect_seldom()


@contextmanager
def _workers(pool: Pool) -> "Iterator[ProcessPoolExecutor]":
    import multiprocessing  # noqa: PLC0415 - as above

    workers = pool()
    try:
        yield workers
    except BaseException:
        running = multiprocessing.active_children()
        for child in running:
            child.terminate()
        for child in running:
            child.join(_END_SECONDS)
        # Without waiting: after an interrupt the pool's own thread may wait for ever.
        workers.shutdown(wait=False)
        raise
    workers.shutdown()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let the processes that are started here be deaf to Ctrl-C, which a terminal sends to all; this one gets it later.

    What is started takes over the blocked signal, or on Windows that Ctrl-C is ignored (SetConsoleCtrlHandler).
    """
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetConsoleCtrlHandler(None, 1)
        try:
            yield
        finally:
            ctypes.windll.kernel32.SetConsoleCtrlHandler(None, 0)
    else:
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
