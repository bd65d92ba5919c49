"""Five answers → the content of a new commune: its settings, its facts, and the guides that fit it.

The answers are facts with the source that was named; all else is unknown, and asks to be found out (`tinlang todo`).
What is filled in stands below templates/new/base/; `tools/base_content.py` keeps its guides as those of content/.
"""

import re
from collections.abc import Container
from dataclasses import asdict, dataclass
from datetime import date
from unicodedata import normalize

from generator.messages import beginning as messages
from generator.readers.schema import schema_files, with_schema_line
from generator.rendering.forms import filled_form, forms_in
from generator.terms import KINDS_OF_CITIES, KINDS_OF_COMMUNES, naming_as_written, with_small_kind
from generator.text.addresses import site_address
from generator.text.capitals import capital
from generator.text.codes import free_code
from generator.text.dates import in_numbers
from generator.text.telephones import dialled

_SETTINGS, _GUIDES = "base", "base/guides"
_RELATED = re.compile(r"^related: \[(.*)\]\n", re.MULTILINE)
_KINDS = {"name": KINDS_OF_COMMUNES, "city": KINDS_OF_CITIES}
_NO_ANSWER = re.compile(r"[\"\\{}\[\]<>\x00-\x1f\x7f-\x9f\u2028\u2029\U000e0000-\U000e007f]")
_LONGEST = 120  # letters
_NUMBER = re.compile(r"\+?[0-9](?:[0-9 .()-]*[0-9])?|\([0-9]{2,4}\)[0-9 .-]+[0-9]")
_OF_APP, _OF_HOTLINE = "fact.service.app.name", "fact.service.hotline.number"  # what only such guides name
_WITHIN_CONDITION = re.compile(r"\[% if app %\].*?\[% (?:else|endif) %\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a new commune says of itself: *name* and *city* with the words that tell their kinds, “xã …”, “tỉnh …”.

    *hotline* is the number that people call with feedback, *hotline_name* what it is called, *app* the name of the app;
    *web* is the address of the site. *source* tells what all this is known from. All but the first two may be
    empty; `put_right` names the commune itself as the source where no document is.
    """

    name: str
    city: str
    source: str
    hotline: str = ""
    hotline_name: str = ""
    app: str = ""
    web: str = ""


def put_right(answers: Answers, today: date) -> Answers:
    """Return *answers* as they stand within a sentence, with what nobody needs to type.

    >>> put_right(Answers("An", "Binh", "", hotline="1999"), date(2026, 11, 28)).hotline_name.split()[-1]
    '1999'
    """
    values = {field: normalize("NFC", " ".join(answer.split())) for field, answer in asdict(answers).items()}
    for field, kinds in _KINDS.items():
        values[field] = with_small_kind(values[field], kinds) or values[field]
    if values["hotline"] and not values["hotline_name"]:
        values["hotline_name"] = messages.named_hotline(values["hotline"])
    values["source"] = values["source"] or messages.told_by(values["name"], in_numbers(today))
    return Answers(**values)


def what_is_wrong(answers: Answers) -> dict[str, str]:
    """Return why an answer cannot be taken, by its field in *answers*; nothing for those that can."""
    wrong = {
        field: messages.ONE_LINE
        for field, answer in asdict(answers).items()
        if _NO_ANSWER.search(answer) or len(answer) > _LONGEST
    }
    if answers.source.startswith(messages.told_by(answers.name, "")):
        wrong.pop("source", None)  # it is made of the name
    for field, why in (("name", messages.NO_NAME), ("city", messages.NO_CITY)):
        if with_small_kind(getattr(answers, field), _KINDS[field]) is None:
            wrong.setdefault(field, why)
    if answers.hotline and not (_NUMBER.fullmatch(answers.hotline) and 3 <= len(dialled(answers.hotline)) <= 12):
        wrong.setdefault("hotline", messages.NO_NUMBER)
    try:
        if answers.web:
            site_address(answers.web)
    except ValueError:
        wrong.setdefault("web", messages.NO_WEB)
    return wrong


def content_of(answers: Answers, today: date) -> dict[str, str]:
    """Return the files of the new content by their paths below its folder; its texts are of *today*.

    Hidden among them are the schemas for editors (`readers.schema`).
    """
    naming = naming_as_written(f"name: {answers.name}")
    values: dict[str, str] = asdict(answers)
    values |= {"commune": naming.commune, "village": naming.village, "head": naming.head}
    values |= {name.capitalize(): capital(values[name]) for name in ("commune", "village", "head")}
    values["today"] = in_numbers(today)
    files = {name: filled_form(form, values) for name, form in forms_in(_SETTINGS).items()}
    taken: set[str] = set()
    guides = _fitting(answers)
    for slug, form in guides.items():
        code = free_code(slug, taken)
        taken.add(code)
        text = filled_form(form, {**values, "code": code})
        files[f"guides/{slug}.yaml"] = _RELATED.sub(lambda found: _related(found[1], guides), text)
    return {name: with_schema_line(name, text) for name, text in files.items()} | schema_files(naming)


def left_out(answers: Answers) -> tuple[str, ...]:
    """Return the slugs of the guides that are about a service which the commune does not have."""
    fitting = _fitting(answers)
    return tuple(slug for slug in _guides() if slug not in fitting)


def _guides() -> dict[str, str]:
    """Return the forms of all guides by their slugs."""
    return {name.removesuffix(".yaml"): form for name, form in forms_in(_GUIDES).items()}


def _fitting(answers: Answers) -> dict[str, str]:
    """Return the forms of those guides that name no service which the commune lacks."""
    return {slug: form for slug, form in _guides().items() if _fits(_WITHIN_CONDITION.sub("", form), answers)}


def _fits(form: str, answers: Answers) -> bool:
    return (bool(answers.app) or _OF_APP not in form) and (bool(answers.hotline) or _OF_HOTLINE not in form)


def _related(listed: str, guides: Container[str]) -> str:
    """Return the line of those of the *listed* guides that are among *guides*, or nothing where there is none."""
    there = [name for name in listed.split(", ") if name in guides]
    return f"related: [{', '.join(there)}]\n" if there else ""
