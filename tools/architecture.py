"""Draw the rooms of generator/ in docs/, as a picture and a table, from the imports and docstrings of the modules.

    .venv/bin/python tools/architecture.py

A room is a package, or a module beside the packages. It is one floor above the highest room that it imports from. An
arrow leads from a room to one that it imports from, unless other arrows lead there through other rooms. Imports inside
functions count; imports for types only do not, since they do not exist when the program runs.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path
from statistics import mean

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "generator"
PICTURE = ROOT / "docs" / "architecture.svg"
TOUR = ROOT / "docs" / "architecture.md"
START, END = "<!-- rooms -->\n", "<!-- /rooms -->\n"

Rooms = Mapping[str, frozenset[str]]
"""Rooms, each with those that it imports from."""

# Pixels: the picture, a room, the room between two, a floor, the margin.
WIDTH, HIGH, WIDE, GAP, FLOOR, EDGE = 1200, 58, 172, 56, 106, 24


def module_name(file: Path, package: Path = PACKAGE) -> str:
    """Return the name below generator/ of the module in *file*: `readers.yaml`; a package's is its folder's."""
    parts = file.relative_to(package).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_at_run_time(tree: ast.AST) -> Iterator[ast.ImportFrom]:
    """Yield the imports of a module from others, except those under `if TYPE_CHECKING`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            for other in node.orelse:
                yield from imports_at_run_time(other)
        elif isinstance(node, ast.ImportFrom):
            yield node
        else:
            yield from imports_at_run_time(node)


def module_imports(package: Path = PACKAGE) -> dict[str, frozenset[str]]:
    """Return the modules of generator/, each with those that it imports when the program runs."""
    files = {name: file for file in sorted(package.rglob("*.py")) if (name := module_name(file, package))}
    imports = {}
    for name, file in files.items():
        targets = set()
        for node in imports_at_run_time(ast.parse(file.read_text(encoding="utf-8"))):
            for alias in node.names if node.module and f"{node.module}.".startswith("generator.") else ():
                whole = f"{node.module}.{alias.name}".removeprefix("generator.")
                targets.add(whole if whole in files else whole.rpartition(".")[0])
        imports[name] = frozenset(targets & files.keys() - {name})
    return imports


def rooms_of(modules: Rooms) -> dict[str, frozenset[str]]:
    """Return the rooms of *modules*, each with those that it imports from."""
    rooms: dict[str, set[str]] = {}
    for name, targets in modules.items():
        room = name.partition(".")[0]
        rooms.setdefault(room, set()).update(target.partition(".")[0] for target in targets)
    return {room: frozenset(targets - {room}) for room, targets in rooms.items()}


def floors_of(rooms: Rooms) -> dict[str, int]:
    """Return the floor of each room, the lowest 0; raise `RecursionError` where rooms import each other in a circle."""

    @cache
    def floor(room: str) -> int:
        return 1 + max(map(floor, rooms[room]), default=-1)

    return {room: floor(room) for room in rooms}


def direct(rooms: Rooms) -> Iterator[tuple[str, str]]:
    """Yield the pairs of rooms whose first imports from the second, unless it does so through other rooms, too."""

    @cache
    def below(room: str) -> frozenset[str]:
        return rooms[room].union(*map(below, rooms[room]))

    for room, targets in rooms.items():
        for target in sorted(targets):
            if not any(target in below(other) for other in targets - {target}):
                yield room, target


def picture(package: Path = PACKAGE) -> str:
    """Return the picture, as SVG."""
    rooms = rooms_of(module_imports(package))
    floors = floors_of(rooms)
    height = FLOOR * (max(floors.values()) + 1) + 2 * EDGE
    corner = dict(_corners(rooms, floors, height))
    shapes = [*_arrows(rooms, corner), *(_box(room, *corner[room], package) for room in rooms)]
    return "\n".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif">',
        "<title>The rooms of generator/ and what they import</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        *shapes,
        "</svg>\n",
    ))  # fmt: skip


def _corners(rooms: Rooms, floors: Mapping[str, int], height: int) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield the upper left corner of each room: it is as near as possible above those that it imports from."""
    middle: dict[str, float] = {}
    for floor in range(max(floors.values()) + 1):
        row = [room for room in rooms if floors[room] == floor]
        wish = {room: mean(middle[target] for target in rooms[room]) if rooms[room] else WIDTH / 2 for room in row}
        row.sort(key=lambda room: (wish[room], room))
        places = _side_by_side([wish[room] for room in row])
        for room, place in zip(row, places, strict=True):
            middle[room] = place
            yield room, (place - WIDE / 2, height - EDGE - FLOOR * floor - HIGH)


def _side_by_side(wishes: list[float]) -> list[float]:
    """Return the middles of rooms, as near to *wishes* as possible, from left to right without overlaps."""
    step = min(WIDE + GAP, (WIDTH - 2 * EDGE - WIDE) / max(1, len(wishes) - 1))
    places: list[float] = []
    for wish in wishes:
        places.append(max(wish, places[-1] + step) if places else wish)
    shift = mean(wishes) - mean(places)  # they were only moved to the right
    least, most = EDGE + WIDE / 2 - places[0], WIDTH - EDGE - WIDE / 2 - places[-1]
    return [place + min(max(shift, least), most) for place in places]


def _arrows(rooms: Rooms, corner: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    for room, target in direct(rooms):
        (x, y), (to_x, to_y) = corner[room], corner[target]
        start, end = (x + WIDE / 2, y + HIGH), (to_x + WIDE / 2, to_y)
        bend = (end[1] - start[1]) / 2
        yield (
            f'<path d="M{start[0]:.0f} {start[1]:.0f}C{start[0]:.0f} {start[1] + bend:.0f} '
            f'{end[0]:.0f} {end[1] - bend:.0f} {end[0]:.0f} {end[1]:.0f}" fill="none" stroke="#8a9a93"/>'
        )


def _box(room: str, x: float, y: float, package: Path) -> str:
    modules = len(list((package / room).rglob("*.py")))
    name, note = (f"{room}/", f"{modules} modules") if modules else (f"{room}.py", "")
    fill, weight = ("#e3f0ea", "700") if modules else ("#f7f4ec", "400")
    middle, line = f"{x + WIDE / 2:.0f}", f"{y + (25 if note else 35):.0f}"
    return (
        f'<rect x="{x:.0f}" y="{y:.0f}" width="{WIDE}" height="{HIGH}" rx="6" fill="{fill}" stroke="#0b5345"/>'
        f'<text x="{middle}" y="{line}" font-size="16" font-weight="{weight}" text-anchor="middle" fill="#10251f">'
        f"{escape(name)}</text>"
        f'<text x="{middle}" y="{y + 45:.0f}" font-size="12" text-anchor="middle" fill="#44554e">{note}</text>'
    )


def table(package: Path = PACKAGE) -> str:
    """Return a table in Markdown of all rooms, the highest first, each with the first paragraph of its docstring."""
    rooms = rooms_of(module_imports(package))
    floors = floors_of(rooms)
    lines = ["| room | what is there |", "|---|---|"]
    for room in sorted(rooms, key=lambda room: (-floors[room], room)):
        folder = package / room
        file = folder / "__init__.py" if folder.is_dir() else package / f"{room}.py"
        summary = (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").split("\n\n")[0]
        name = f"{room}/" if folder.is_dir() else f"{room}.py"
        lines.append(f"| `{name}` | {' '.join(summary.split()).replace('|', chr(92) + '|')} |")
    return "\n".join(lines) + "\n"


def tour(text: str) -> str:
    """Return the *text* of the tour with the table of rooms as it is now."""
    before, _, rest = text.partition(START)
    return f"{before}{START}{table()}{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
    TOUR.write_text(tour(TOUR.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{PICTURE.relative_to(ROOT)}, {TOUR.relative_to(ROOT)}\n")
