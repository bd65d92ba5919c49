"""Content to begin with: the files below templates/new/, whose placeholders are filled once, when it is written.

A placeholder is `[[ name ]]`, a condition `[% if name %] … [% endif %]`. Braces belong to the content: they name facts.
"""

import json
from collections.abc import Mapping
from functools import cache, partial

from jinja2 import Environment, StrictUndefined

from generator.shipped import TEMPLATES


def forms_in(folder: str) -> dict[str, str]:
    """Return the texts of the files in *folder*, below templates/new/, by their names, in alphabetical order."""
    files = sorted((TEMPLATES / "new" / folder).glob("*.*"))
    return {file.name: file.read_text(encoding="utf-8") for file in files}


def filled_form(text: str, values: Mapping[str, str]) -> str:
    r"""Return *text* with *values* in its placeholders; `[[ name | quoted ]]` is a text as YAML writes it.

    Raise `jinja2.UndefinedError` where *values* lack one of them.

    >>> filled_form("name: [[ name | quoted ]]\n[% if app %]\napp: x\n[% endif %]\n", {"name": "xã A", "app": ""})
    'name: "xã A"\n'
    """
    return _environment().from_string(text).render(values)


@cache
def _environment() -> Environment:
    environment = Environment(  # noqa: S701 - it makes YAML, not HTML
        undefined=StrictUndefined,
        block_start_string="[%",
        block_end_string="%]",
        variable_start_string="[[",
        variable_end_string="]]",
        comment_start_string="[#",
        comment_end_string="#]",
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = partial(json.dumps, ensure_ascii=False)
    return environment
