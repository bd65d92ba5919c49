"""What one output has used: every fact it says and every QR code it carries. The manifest is written from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.fields import FactRef, Text
from generator.model import Facts

AWAITING = "CHỜ XÁC NHẬN"


@dataclass(slots=True)
class Ledger:
    """Fills facts into texts, and remembers which.

    One ledger serves one output, so that rendering stays pure to its caller.
    """

    known: Facts
    draft: bool = False
    facts: dict[str, str] = field(default_factory=dict)
    qr: list[str] = field(default_factory=list)
    awaiting: set[str] = field(default_factory=set)

    def words(self, text: Text | str) -> str:
        """Return *text* with its facts filled in.

        A fact that may not be published raises `LookupError`, unless this is a draft: then it stands there, marked.
        """
        if isinstance(text, str):
            return text
        return "".join(self.fact(part.key) if isinstance(part, FactRef) else part for part in text.parts).strip()

    def fact(self, key: str) -> str:
        """Return the value of the fact *key* and write it down."""
        fact = self.known.get(key)
        if fact is None:
            raise LookupError(f"no fact {key}")
        if fact.may_be_published and fact.value:
            self.facts[key] = fact.value
            return fact.value
        if not self.draft:
            raise LookupError(f"fact {key} may not be published")
        self.awaiting.add(key)
        return f"[{AWAITING}: {fact.value or fact.label}]"

    def use_qr(self, payload: str) -> str:
        """Write *payload* down as a QR code of this output, and return it."""
        if payload not in self.qr:
            self.qr.append(payload)
        return payload


def filled(text: Text | None, facts: Mapping[str, str]) -> str:
    """Return *text* with *facts* filled in, and an empty string for None: for checks, which publish nothing."""
    if text is None:
        return ""
    return "".join(facts.get(part.key, "") if isinstance(part, FactRef) else part for part in text.parts).strip()
