"""The rooms of generator/: no circles, one name for one thing, and a tour that is true (docs/architecture.md)."""

import ast
import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import import_module

from tests.test_layers import FILES, ROOT, TREES
from tools import architecture

modules = functools.cache(architecture.module_imports)
NAME = re.compile(r"`([a-z_]+(?:\.[A-Za-z_]+)+)`")
WORD = re.compile(r"\w+")
ENDINGS = ("md", "py", "svg", "yaml", "jinja", "json")


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert len(list(TopologicalSorter(modules()).static_order())) == len(modules()) > 200


def test_no_rooms_import_each_other_in_a_circle() -> None:
    rooms = architecture.rooms_of(modules())

    assert len(list(TopologicalSorter(rooms).static_order())) == len(rooms) > 20


def test_a_circle_is_seen_through_imports_in_functions() -> None:
    tree = ast.parse(
        "def f():\n    from generator.model import Guide\nif TYPE_CHECKING:\n    from generator.x import y\n"
    )

    assert [node.module for node in architecture.imports_at_run_time(tree)] == ["generator.model"]


def test_the_picture_and_the_table_of_the_rooms_are_as_the_code_is() -> None:
    text = architecture.TOUR.read_text(encoding="utf-8")

    assert architecture.PICTURE.read_text(encoding="utf-8") == architecture.picture(), "run `make rooms`"
    assert text == architecture.tour(text), "run `make rooms`"


def test_what_the_tour_names_is_there() -> None:
    names = {
        name
        for name in NAME.findall(architecture.TOUR.read_text(encoding="utf-8"))
        if name.rpartition(".")[2] not in ENDINGS
    }

    assert len(names) > 40
    assert [name for name in sorted(names) if not is_there(name)] == []


def is_there(name: str) -> bool:
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        if ".".join(parts[:end]) in modules():
            thing = import_module(f"generator.{'.'.join(parts[:end])}")
            for part in parts[end:]:
                if not hasattr(thing, part):
                    return False
                thing = getattr(thing, part)
            return True
    return False


def test_no_room_is_more_than_a_seventh_of_the_house() -> None:
    """Past that it is two rooms in one, as `text/` was while it held reading aloud, too."""
    lines: dict[str, int] = defaultdict(int)
    for module, file in FILES.items():
        lines[module.split(".")[0]] += file.read_text(encoding="utf-8").count("\n")
    largest = max(lines, key=lines.__getitem__)

    assert len(lines) > 30
    assert lines[largest] <= sum(lines.values()) / 7, f"{largest}: {lines[largest]} of {sum(lines.values())} lines"


def test_a_class_has_a_name_of_its_own() -> None:
    places = defaultdict(list)
    for module, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                places[node.name.lstrip("_")].append(module)

    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_nothing_stands_in_the_house_that_nobody_uses() -> None:
    """What only tests use is used by nobody. Modules name what they import late in texts."""
    trees = [*TREES.values(), *(ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / "tools").glob("*.py"))]
    used: set[str] = set()
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            used.add(node.id)
        elif isinstance(node, ast.Attribute | ast.alias):
            used.add(node.attr if isinstance(node, ast.Attribute) else node.name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value:
            used.update(WORD.findall(node.value))
    defined = {name: set(defined_in(tree)) for name, tree in TREES.items()}

    assert sum(map(len, defined.values())) > 3000
    assert {name: names - used for name, names in defined.items() if names - used} == {}


ASKED_FOR = {
    *("template_class", "load_bytecode", "dump_bytecode"),  # Jinja
    *("get_intrinsic_size", "draw"),  # WeasyPrint
    *("handle_starttag", "handle_endtag", "handle_data", "do_HEAD", "log_message", "emit"),  # the standard library
    *("validate_host_public_key", "kbdint_auth_requested", "kbdint_challenge_received"),  # asyncssh
    *("model_config", "_fields_"),  # pydantic, ctypes
    "sound_digest",  # it makes the `repr` of a recording, from which its digest is made
}
"""Names in classes that nobody here reads: who asks for them."""
TEMPLATES = " ".join(file.read_text(encoding="utf-8") for file in (ROOT / "templates").rglob("*.jinja"))


def test_nothing_stands_in_a_class_that_nobody_uses() -> None:
    """A method, a property or a field is read somewhere in the program, or by a template."""
    trees = [*TREES.values(), *(ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / "tools").glob("*.py"))]
    read = set(re.findall(r"\.(\w+)", TEMPLATES))
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Attribute):
            read.add(node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value:
            read.update(WORD.findall(node.value))
    own = [(module, node, name) for module, tree in TREES.items() for node, name in members_of(tree)]

    assert len(own) > 1000
    assert [f"{module}.{of}.{name}" for module, of, name in own if name not in read | ASKED_FOR] == []
    assert {name for _, _, name in own} >= ASKED_FOR


def members_of(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the names that the classes of *tree* define, each with its class; pydantic itself calls its validators."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef) or any("Enum" in ast.unparse(base) for base in node.bases):
            continue
        for member in node.body:
            if isinstance(member, ast.FunctionDef):
                names = [] if any("validator" in ast.unparse(each) for each in member.decorator_list) else [member.name]
            elif isinstance(member, ast.AnnAssign | ast.Assign):
                targets = member.targets if isinstance(member, ast.Assign) else [member.target]
                names = [target.id for target in targets if isinstance(target, ast.Name)]
            else:
                names = []
            yield from ((node.name, name) for name in names if not name.startswith("__"))


def defined_in(tree: ast.Module) -> Iterator[str]:
    """Yield the names of the functions, classes and values that a module defines, but what Python itself asks for."""
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [node.name]
        yield from (name for name in names if not name.startswith("__"))
