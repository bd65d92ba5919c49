"""The kinds of files in YAML as JSON Schema, for editors that complete keys and mark slips while one types.

The schemas are made from the models (pydantic), in the words of the handbook. They lie in a hidden folder of the
content, so a file finds its own wherever the content is moved: its first line names it, as yaml-language-server reads
it (https://github.com/redhat-developer/yaml-language-server#using-inlined-schema). A schema knows no rule that needs
more than the file: `tinlang check` does.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel

from generator.messages.field_names import FIELDS
from generator.messages.words import choice_label
from generator.model import Campaign, Commune, Counting, Facts, Guide, People
from generator.terms import Naming

FOLDER = ".schemas"
"""The folder of the schemas below that of the content."""

_DIALECT = "http://json-schema.org/draft-07/schema#"  # what yaml-language-server knows best
_MARK = "# yaml-language-server: $schema="
_KINDS: Mapping[str, type[BaseModel]] = {
    "guide": Guide,
    "campaign": Campaign,
    "commune": Commune,
    "facts": Facts,
    "people": People,
    "results": Counting,
}
_WORDS = {"type": ["string", "number", "boolean"]}  # every value is the text that was typed: 0225, yes
_DAY = r"^\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})\s*$"
_SHORT = ("Paragraph", "Picture", "StepInstead", "Village")  # a text alone is short for such a record
_OF_READERS = ("places", "body")  # filled in by the readers, not by people


def schema_files(naming: Naming) -> dict[str, str]:
    """Return the schema of each kind of file, by its path below the folder of the content.

    It speaks of villages and their heads in the nouns of *naming*.
    """
    schemas = {name: _whole(kind) for name, kind in _KINDS.items()}
    schemas["pronunciation"] = {"$schema": _DIALECT, "type": "object", "additionalProperties": _WORDS}
    return {
        f"{FOLDER}/{name}.schema.json": naming.own(f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n")
        for name, schema in schemas.items()
    }


def schema_line(name: str) -> str:
    """Return the line that names the schema of the file *name* below the content, nothing where it has none.

    >>> schema_line("guides/goi-1022.yaml"), schema_line("announcements/cat-dien.md")
    ('# yaml-language-server: $schema=../.schemas/guide.schema.json', '')
    """
    path = PurePosixPath(name)
    kind = {"guides": "guide", "campaigns": "campaign"}.get(str(path.parent), path.stem if path.name == name else "")
    if path.suffix != ".yaml" or kind not in (*_KINDS, "pronunciation"):
        return ""
    return f"{_MARK}{'../' * (len(path.parts) - 1)}{FOLDER}/{kind}.schema.json"


def with_schema_line(name: str, text: str) -> str:
    """Return the *text* of the file *name* with the line that names its schema, unless it names one already."""
    line = schema_line(name)
    if not line or _MARK in text:
        return text
    mark, rest = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    end = "\r\n" if "\r\n" in text else "\n"
    return f"{mark}{line}{end}{rest}"


def _whole(kind: type[BaseModel]) -> dict[str, Any]:
    raw = kind.model_json_schema()
    rewriter = _Rewriter(raw.get("$defs", {}))
    return {"$schema": _DIALECT, **rewriter.record(raw), "definitions": rewriter.records()}


@dataclass(frozen=True)
class _Rewriter:
    """Makes of what pydantic says of a model, with its *parts*, what may stand in a file."""

    parts: Mapping[str, Any]

    def records(self) -> dict[str, Any]:
        """Return all records within the model, by their names."""
        return {name: self.record(part) for name, part in self.parts.items() if "properties" in part}

    def record(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Return a record: its keys, and those that must be there."""
        named = {name: value for name, value in raw.get("properties", {}).items() if name not in _OF_READERS}
        properties = {name: self._field(name, value) for name, value in named.items()}
        required = [name for name in raw.get("required", ()) if name in properties]
        keys = {"additionalProperties": False, "properties": properties}
        return {"type": "object", **keys, **({"required": required} if required else {})}

    def _field(self, name: str, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Return a field with what it is called and holds; beside `$ref` the dialect reads no description."""
        words = [FIELDS.get(name, name), *([raw["description"]] if "description" in raw else [])]
        value = self._value(raw)
        return {"description": ": ".join(words), **({"allOf": [value]} if "$ref" in value else value)}

    def _value(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        if "$ref" in raw:
            return self._part(raw["$ref"].rpartition("/")[2])
        if "anyOf" in raw:
            given = [self._value(one) for one in raw["anyOf"] if one.get("type") != "null"]
            return given[0] if len(given) == 1 else {"anyOf": given}
        if "enum" in raw:
            return _choice(raw["enum"])
        if raw["type"] == "array":
            return self._list(raw["items"])
        if raw["type"] == "object":
            return {"type": "object", "additionalProperties": self._value(raw["additionalProperties"])}
        return _scalar(raw)

    def _part(self, name: str) -> dict[str, Any]:
        if "properties" not in self.parts[name]:
            return self._value(self.parts[name])
        record = {"$ref": f"#/definitions/{name}"}
        return {"anyOf": [record, _WORDS]} if name in _SHORT else record

    def _list(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Return a list; a single value that is no record, and a single paragraph, need none."""
        item = self._value(raw)
        many = {"type": "array", "items": item}
        return many if "$ref" in item else {"anyOf": [many, item]}


def _choice(values: Sequence[str]) -> dict[str, Any]:
    labels = [choice_label(value) for value in values]
    if labels != values:
        return {"enum": values, "enumDescriptions": labels}
    return {"enum": [*values, *(value.lower() for value in values if value != value.lower())]}


def _scalar(raw: Mapping[str, Any]) -> dict[str, Any]:
    if raw["type"] == "string":
        return {"type": "string", "pattern": _DAY} if raw.get("format") == "date" else _WORDS
    limits = {key: raw[key] for key in ("minimum", "maximum") if key in raw}
    return {"anyOf": [{"type": raw["type"], **limits}, {"type": "string", "pattern": r"^\s*\d"}]}
