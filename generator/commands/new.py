"""`tinlang new`: write a new file of content, to be filled in."""

import argparse
import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.commands import FINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.fields import LONGEST_SLUG
from generator.messages import commands as messages
from generator.messages import operator
from generator.readers.schema import FOLDER, with_schema_line
from generator.rendering.forms import filled_form, forms_in
from generator.text.codes import SHORTEST, code_of, free_code
from generator.text.dates import in_numbers
from generator.text.names import is_slug, slug_of

PLACES = {"guide": "guides/{}.yaml", "announcement": "announcements/{}.md", "campaign": "campaigns/{}.yaml"}
_KEPT = re.compile(rb"^short:[ \t]*[\"']?([a-z0-9]+)", re.MULTILINE)


def run(arguments: argparse.Namespace) -> int:
    """Write the file of a new document, never over an existing one.

    Raise `NotADirectoryError` where there is no content: a slip in the name of its folder makes no other one.
    """
    slug = arguments.slug
    if not is_slug(slug) or len(slug) > LONGEST_SLUG:
        tell(messages.no_name(slug, slug_of(slug)[:LONGEST_SLUG].rstrip("-")))
        return USAGE
    if not arguments.content.is_dir():
        raise NotADirectoryError(operator.no_content_folder(str(arguments.content)))
    file = Path(arguments.content, PLACES[arguments.kind].format(slug))
    if os.path.lexists(file):
        tell(messages.taken(str(file)))
        return USAGE
    form = forms_in(".")[f"{arguments.kind}{file.suffix}"]
    code = free_code(slug, set(_codes(arguments.content)))
    values = {"slug": slug, "code": code, "today": in_numbers(arguments.date)}
    file.parent.mkdir(parents=True, exist_ok=True)
    text = filled_form(form, values)
    name = file.relative_to(arguments.content).as_posix()
    has_schemas = (Path(arguments.content) / FOLDER).is_dir()
    file.write_text(with_schema_line(name, text) if has_schemas else text, encoding="utf-8")
    write_line(str(file))
    return FINE


def _codes(content: str) -> Iterator[str]:
    """Yield every code that leads to a text of *content*: those in files, and those that old versions may have printed.

    Files are searched, not read as content, since one with faults keeps its code, too. Codes of `DERIVED` letters are
    left out: no code that is given here becomes that long.
    """
    for place in PLACES.values():
        for file in Path(content).glob(place.format("*")):
            codes = _KEPT.findall(file.read_bytes()) if file.is_file() else ()
            yield from (code.decode() for code in codes)
            if not codes:
                yield code_of(file.stem, SHORTEST)
