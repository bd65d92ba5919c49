"""Facts and files of media/ as one task sees them: they note whatever is looked at."""

from collections.abc import Callable, Iterator, Mapping

from generator.model import Fact, Facts


class NotedFacts:
    """The facts as one task reads them, key by key; it can be used as `Facts` can."""

    def __init__(self, note: Callable[[str], None], facts: Facts) -> None:
        self._note = note
        self._facts = facts
        self.places = facts.places

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Return all facts by key."""
        self._note("facts")
        return self._facts.facts

    def get(self, key: str) -> Fact | None:
        """Return the fact named *key*, if there is one."""
        self._note(f"fact {key}")
        return self._facts.get(key)

    def may_publish(self, key: str) -> bool:
        """Return whether the fact named *key* may reach a resident."""
        fact = self.get(key)
        return fact is not None and fact.may_be_published

    def within(self, key: str) -> tuple[str, ...]:
        """Return the other published facts whose value is contained in the value of the fact *key*."""
        self._note(f"fact {key}")
        return self._facts.within(key)

    def named_in(self, words: str) -> tuple[str, ...]:
        """Return the published facts whose value is contained in *words*."""
        self._note(f"named {words}")
        return self._facts.named_in(words)


class NotedMedia(Mapping[str, bytes]):
    """The files of media/ as one task reads them, one by one."""

    def __init__(self, note: Callable[[str], None], media: Mapping[str, bytes]) -> None:
        self._note = note
        self._media = media

    def __getitem__(self, name: str) -> bytes:
        self._note(f"media {name}")
        return self._media[name]

    def __iter__(self) -> Iterator[str]:
        self._note("pictures")
        return iter(self._media)

    def __len__(self) -> int:
        self._note("pictures")
        return len(self._media)

    def __contains__(self, name: object) -> bool:
        self._note(f"media {name}")
        return name in self._media
