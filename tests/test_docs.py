"""README and handbook keep up with the program: every verb, option and key is told, and nothing that is not there."""

import argparse
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import cli
from generator.channels import CHANNELS
from generator.readers.yaml import parse_yaml
from generator.source import Source
from tests.builders import FOLDER
from tests.contents import TODAY, keys_of_content
from tools.handbook import with_reference

ROOT = Path(__file__).parents[1]
README, HANDBOOK, REFERENCE = ROOT / "README.md", ROOT / "HUONG-DAN.md", ROOT / "docs/noi-dung.md"
ALL = [README, HANDBOOK, REFERENCE]
TOLD = "\n".join(file.read_text(encoding="utf-8") for file in ALL)
_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
COMMANDS = re.compile(r"tinlang ((?:--debug )?[a-z]+)((?: [^\n`|;#]*)?)")


def verbs() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in cli.parser(TODAY)._actions:  # noqa: SLF001 - argparse tells its verbs in no other way
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - the same
            yield from action.choices.items()


OPTIONS = {
    name: {option for action in verb._actions for option in action.option_strings if option.startswith("--")}  # noqa: SLF001 - as above
    for name, verb in verbs()
}


@pytest.mark.parametrize("verb", OPTIONS)
def test_every_verb_and_option_is_told(verb: str) -> None:
    assert f"tinlang {verb}" in TOLD
    assert [option for option in sorted(OPTIONS[verb]) if f"{option}`" not in TOLD and f"{option} " not in TOLD] == []


def test_every_command_that_is_told_is_there() -> None:
    for code in _CODE.findall(TOLD):
        for verb, rest in COMMANDS.findall(code):
            name = verb.removeprefix("--debug ")

            assert name in OPTIONS, code
            assert set(re.findall(r"--[a-z-]+", rest)) <= OPTIONS[name], code


def test_every_target_of_make_that_is_told_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = {target for code in _CODE.findall(TOLD) for target in re.findall(r"\bmake ([a-z][a-z-]*)", code)}

    assert sorted(told - targets) == []


def test_the_reference_of_keys_is_as_the_models_have_it() -> None:
    reference = REFERENCE.read_text(encoding="utf-8")

    assert reference == with_reference(reference), "write it anew: python tools/handbook.py"


def test_every_key_of_content_is_told_in_the_reference() -> None:
    code = " ".join(_CODE.findall(REFERENCE.read_text(encoding="utf-8")))

    assert sorted({key for key in keys_of_content() if not re.search(rf"\b{key}\b", code)}) == []


def test_every_channel_is_told_by_its_name() -> None:
    assert sorted(channel.name for channel in CHANNELS if f"`{channel.name}`" not in TOLD) == []


def test_every_example_of_content_can_be_read() -> None:
    examples = re.findall(r"```yaml\n(.*?)```", TOLD, re.DOTALL)

    assert examples
    for example in examples:
        assert parse_yaml(Source(FOLDER / "facts.yaml", example)).problems == (), example


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_every_link_leads_somewhere(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    anchors = {anchor(heading) for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}

    for target in _LINK.findall(re.sub(r"`[^`\n]*`", "", text)):  # what stands in code is an example
        path, _, place = target.partition("#")
        if not path.startswith("http"):
            assert not path or (file.parent / path).exists(), target
            assert not place or path or place in anchors, target


def anchor(heading: str) -> str:
    """Return the name GitHub gives *heading*."""
    letters = unicodedata.normalize("NFC", heading.lower().replace("`", ""))
    return re.sub(r"[^\w\- ]", "", letters).replace(" ", "-")


COMPOSED = {
    "Lập trang cho xã mới": "beginning.HEADING, in the commune's own noun",
    "Thêm vào lịch": "on the website",
    "Xã, các thôn và cách phát loa": "workbench.FILES, in the commune's own nouns",
    "Smart Hải Phòng": "a name that is said otherwise",
    "Xì-mát Hải Phòng": "and how",
}
"""What the handbook sets in italics, and is written so in no file of the desk."""


def test_the_handbook_calls_things_as_the_desk_does() -> None:
    files = (*ROOT.glob("templates/desk/*"), *ROOT.glob("generator/messages/*.py"), *ROOT.glob("generator/model/*.py"))
    words = re.sub("[\ue0f0-\ue0f3]", "", "\n".join(file.read_text(encoding="utf-8") for file in files)).lower()
    italic = re.findall(r"(?<![*\w])\*([^*\n]+)\*(?!\*)", HANDBOOK.read_text(encoding="utf-8"))
    names = {name for name in italic if name[0].isupper()} - COMPOSED.keys()

    assert len(names) > 20
    assert {name for name in names if name.lower() not in words} == set()


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_documents_are_in_composed_letters(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert text == unicodedata.normalize("NFC", text)
