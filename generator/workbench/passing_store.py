"""Bytes by their hash in memory, before the store on the disk: nobody needs a preview again once the words changed."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from hashlib import sha256

from generator.memory.store import Damaged, Store
from generator.units import Bytes

MOST: Bytes = 64 * 1024 * 1024
"""What is kept in memory: some hundred pages, sheets and assets of the site. What was used last stays."""


class PassingStore(Store):
    """Keeps the last bytes in memory, up to *most*; what is not there is read from the store *beneath*, never written.

    What has fallen out is `Damaged`, as if it had been lost: it is made again.
    """

    def __init__(self, beneath: Store, most: Bytes = MOST) -> None:
        self.folder = None
        self._beneath = beneath
        self._most = most
        self._size: Bytes = 0
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._keys: dict[str, str] = {}

    def put(self, content: bytes) -> str:
        """Keep *content*, and return its hash."""
        digest = sha256(content).hexdigest()
        if digest not in self._kept:
            self._size += len(content)
        self._kept[digest] = content
        self._kept.move_to_end(digest)
        while self._size > self._most and len(self._kept) > 1:
            self._size -= len(self._kept.popitem(last=False)[1])
        return digest

    def read(self, digest: str) -> bytes:
        """Return the bytes whose hash is *digest*; raise `Damaged` where they are nowhere."""
        content = self._kept.get(digest)
        if content is None:
            return self._beneath.read(digest)
        self._kept.move_to_end(digest)
        return content

    def file(self, digest: str) -> str:
        """Return the file with the bytes of *digest*, or an empty text where they are in memory; as `read` raises."""
        return "" if digest in self._kept else self._beneath.file(digest)

    def missing(self, digests: Iterable[str]) -> set[str]:
        """Return those of *digests* that are nowhere."""
        lost = set()
        for digest in set(digests):
            try:
                self.read(digest)
            except Damaged:
                lost.add(digest)
        return lost

    def recall(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what *make* returned for *key* while that is still kept; or call it now."""
        digest = self._keys.get(key)
        if digest in self._kept:
            return self.read(str(digest))
        content = make()
        self._keys[key] = self.put(content)
        if len(self._keys) > 2 * len(self._kept) + 100:
            self._keys = {name: kept for name, kept in self._keys.items() if kept in self._kept}
        return content

    def prune(self, needed: set[str], now: float) -> bool:
        """Remove nothing: what is beneath belongs to builds."""
        del needed, now
        return False

    def close(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self._keys.clear()
        self._size = 0
