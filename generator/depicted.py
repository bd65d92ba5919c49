"""Which picture a text has: the one that it names, or that of its topic, or else the drawing that fits its title."""

from generator.drawings.fitting import ALARM, FITTING, FRAUD, STORMS, fitting
from generator.model import Announcement, Commune, Guide, Listed, Picture, Priority

_DRAWN = {name: Picture(file=name) for name in FITTING}


def picture_of(document: Guide | Announcement | Listed, commune: Commune) -> Picture | None:
    """Return the picture of *document*: its own, or its topic's, or a drawing that fits; None where nothing fits.

    What cannot wait shows the danger that its title names, whatever its topic.
    """
    if document.picture is not None:
        return document.picture
    topic = document.topic.raw if document.topic is not None else ""
    urgent = cannot_wait(document)
    danger = fitting(document.title.raw, "", urgent=True) if urgent else ALARM
    if danger != ALARM:
        return _DRAWN[danger]
    for each in commune.topics if topic else ():
        if each.name.raw == topic:
            return each.picture
    name = fitting(document.title.raw, topic, urgent=urgent)
    return _DRAWN[name] if name else None


def picture_of_topic(name: str, commune: Commune) -> Picture | None:
    """Return the picture of the topic *name*: the one that the commune gives it, or a drawing that fits; or None."""
    for each in commune.topics:
        if each.name.raw == name:
            return each.picture
    fits = fitting(name, "", urgent=False)
    return _DRAWN[fits] if fits else None


def look_of(document: Guide | Announcement, commune: Commune) -> str:
    """Return the look that sheets about *document* have because of its picture: `storm`, `guard`, or none of its own.

    A guide to emergency numbers looks as such, whatever it shows.
    """
    picture = picture_of(document, commune)
    if picture is None or (isinstance(document, Guide) and document.is_about_emergency):
        return ""
    return "storm" if picture.file in STORMS else "guard" if picture.file == FRAUD else ""


def cannot_wait(document: Guide | Announcement | Listed) -> bool:
    """Return whether *document* is about what cannot wait."""
    if isinstance(document, Guide):
        return document.is_about_emergency
    return document.priority is Priority.URGENT
