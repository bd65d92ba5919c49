"""Every example of every component: well formed, styled, and without a fault for axe, by day and at night."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from generator.channels.site.style import PARTS, style_sheet
from generator.making.reads import Reads
from generator.model import Facts
from generator.said import Filler
from generator.shipped import TEMPLATES
from tests import worlds
from tests.builders import make_library
from tests.site.conftest import visitor
from tests.site.test_accessibility import AXE, OPTIONS

COMPONENTS = sorted(path.name for path in (TEMPLATES / "components").iterdir())
# Jinja's own settings, not content: nothing of it is read by tinlang.
EXAMPLES = [
    (name, example)
    for name in COMPONENTS
    for example in yaml.load((TEMPLATES / "components" / name / "examples.yaml").read_text(), yaml.CSafeLoader)  # noqa: TID251 - examples, not content
]
_ALONE = {"img", "path", "br"}


class Balance(HTMLParser):
    """Notes end tags that do not close the last open element."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.open += [] if tag in _ALONE else [tag]

    def handle_endtag(self, tag: str) -> None:
        if tag not in _ALONE and (not self.open or self.open.pop() != tag):
            self.faults.append(tag)


def shown(name: str, example: dict[str, Any]) -> str:
    macro = example.get("macro", name)
    html = worlds.templates().fill(
        "site/example.html.jinja", Filler(Facts()), component=name, macro=macro, values=example["values"]
    )
    return "<{0}>{1}</{0}>".format(example["within"], html) if "within" in example else html


def named(value: Any) -> str:  # noqa: ANN401 - a name, or an example with one
    return value if isinstance(value, str) else str(value["name"])


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=named)
def test_an_example_is_well_formed(name: str, example: dict[str, Any]) -> None:
    reader = Balance()
    reader.feed(shown(name, example))

    assert reader.faults == []
    assert reader.open == []


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_is_a_folder_of_three_files(name: str) -> None:
    files = {file.name for file in (TEMPLATES / "components" / name).iterdir()}

    assert files == {f"{name}.html.jinja", f"{name}.css", "examples.yaml"}
    assert f"components/{name}/{name}.css" in PARTS


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_example(scheme: str, browser: Browser, tmp_path: Path) -> None:
    style = style_sheet(Reads(worlds.bare(make_library())))
    head = f"<!doctype html><html lang=vi><title>Examples</title><style>{style}</style>"
    body = "".join(
        f"<section aria-label='{number}'><h2>{name}</h2>{shown(name, example)}</section>"
        for number, (name, example) in enumerate(EXAMPLES)
    )
    file = tmp_path / "examples.html"
    file.write_text(f"{head}<main><h1>Examples</h1>{body}</main></html>")
    context = visitor(browser, color_scheme=scheme)
    page = context.new_page()
    page.goto(file.as_uri())
    found = AXE.run(page, options=OPTIONS).response["violations"]
    context.close()

    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []
