"""A loop of events beside whoever waits for it."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from threading import Thread
from typing import Any, Self, TypeVar

T = TypeVar("T")


class LoopThread:
    """A loop of events in a thread of its own: whoever waits for it may run one himself."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End, and wait until it has."""
        with suppress(Exception):
            self.run(self._loop.shutdown_asyncgens())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Return what *work* returns, or raise what it raises; whoever is interrupted meanwhile gives it up."""
        waited = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return waited.result()
        except BaseException:
            waited.cancel()
            raise
