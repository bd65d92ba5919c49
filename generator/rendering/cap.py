"""Write alerts for machines: the Common Alerting Protocol 1.2 (OASIS Standard, 1 July 2010), which this module knows.

Times have the offset +07:00: “Z” is forbidden (3.3.2). What nobody has confirmed, or the content does not say, is
“Unknown”, “Other” or not there at all; no place is given by coordinates or codes that are not known.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
TYPE = "application/cap+xml"
LANGUAGE = "vi-VN"
UNKNOWN, OTHER = "Unknown", "Other"


@dataclass(frozen=True, slots=True)
class CapReference:
    """An earlier message (3.2.1, references)."""

    sender: str
    identifier: str
    sent: str

    @property
    def told(self) -> str:
        """Return it as another message names it."""
        return f"{self.sender},{self.identifier},{self.sent}"


@dataclass(frozen=True, slots=True)
class CapInformation:
    """What an alert says (3.2.2): texts that may be marked. *web* and *contact* are empty where there are none."""

    event: str
    effective: str
    expires: str
    sender_name: str
    headline: str
    description: str
    web: str
    contact: str
    area: str


@dataclass(frozen=True, slots=True)
class CapMessage:
    """A message (3.2.1). A Cancel needs no *information*, but *references* to what it cancels."""

    identifier: str
    sender: str
    sent: str
    kind: str
    note: str
    references: tuple[CapReference, ...] = ()
    information: CapInformation | None = None


def cap_xml(message: CapMessage) -> str:
    """Return *message* as XML, its texts with their marks; elements are in the order of the schema."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<alert xmlns="{NAMESPACE}">',
        *_elements(
            " ",
            identifier=message.identifier,
            sender=message.sender,
            sent=message.sent,
            status="Actual",
            msgType=message.kind,
            scope="Public",
            note=message.note,
            references=" ".join(reference.told for reference in message.references),
        ),
        *(_information(message.information) if message.information else ()),
        "</alert>",
    ]
    return "\n".join(lines) + "\n"


def _information(said: CapInformation) -> Iterator[str]:
    yield " <info>"
    yield from _elements(
        "  ",
        language=LANGUAGE,
        category=OTHER,
        event=said.event,
        urgency=UNKNOWN,
        severity=UNKNOWN,
        certainty=UNKNOWN,
        effective=said.effective,
        expires=said.expires,
        senderName=said.sender_name,
        headline=said.headline,
        description=said.description,
        web=said.web,
        contact=said.contact,
    )
    yield from ("  <area>", *_elements("   ", areaDesc=said.area), "  </area>", " </info>")


def _elements(indent: str, **texts: str) -> Iterator[str]:
    """Yield an element for each of *texts* that is not empty."""
    for name, text in texts.items():
        if text:
            yield f"{indent}<{name}>{escape(text, quote=False)}</{name}>"
