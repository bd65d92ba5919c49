"""Files as people write them, at random: comments, quotes of all kinds, blank lines, line ends, a mark at the start."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from generator.desk.edits import Value

if TYPE_CHECKING:
    from collections.abc import Callable

GUIDE = PurePosixPath("content/guides/x.yaml")
NOTICE = PurePosixPath("content/announcements/x.md")

WORDS = st.sampled_from(["Gọi", "1022", "bà con", "0225", "no", "7:30", "tiếng Việt", "“xã”", "a", "{{ fact.x.y }}"])
ODD = st.sampled_from(
    [
        ": ",
        " #",
        "---",
        "...",
        "'",
        '"',
        "\\",
        "\t",
        " ",
        "\n",
        "\n\n",
        "- ",
        "{{",
        "}}",
        "[",
        "]",
        ",",
        "&a",
        "*b",
        "!t",
        "|",
        ">",
        "%",
        "@",
        "`",
        "~",
        "?",
        "🙂",
        "\u00a0",
        "\u200b",
        "e\u0301",
        "\r\n",
        "#",
        "=",
        "<<",
    ]
)
TYPED = st.lists(WORDS | ODD, max_size=8).map("".join)
"""What people type: anything that can be typed."""
PLAIN = st.lists(st.sampled_from(["Gọi", "1022", "bà con", "0225", "no", "xã"]), min_size=1, max_size=4).map(" ".join)
KEYS = st.sampled_from(["title", "text", "steps", "notes", "a.b", "UBND xã", "x1"])


def trees(texts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Value]]:
    return st.dictionaries(
        KEYS,
        st.recursive(
            texts,
            lambda inner: (
                st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEYS, inner, min_size=1, max_size=3)
            ),
            max_leaves=6,
        ),
        min_size=1,
        max_size=4,
    )


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Return a commented file with a random tree; each comment has a number of its own."""
    lines = _Lines(draw)
    lines.mapping(draw(trees(PLAIN)), "", "")
    text = "\n".join(lines.done) + draw(st.sampled_from(["\n", "", "\n\n# cuối\n"]))
    ends = draw(st.sampled_from(["\n", "\r\n"]))
    return (draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", ends)).encode()


class _Lines:
    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.done: list[str] = []
        self.comments = 0

    def comment(self) -> str:
        self.comments += 1
        return f"# chú thích {self.comments}"

    def behind(self) -> str:
        return self.draw(st.sampled_from(["", "", f"  {self.comment()}"]))

    def above(self, indent: str) -> None:
        kind = self.draw(st.sampled_from(["", "", "", "blank", "comment"]))
        if kind:
            self.done.append(f"{indent}{self.comment()}" if kind == "comment" else "")

    def mapping(self, tree: dict[str, Value], indent: str, lead: str) -> None:
        for number, (key, value) in enumerate(tree.items()):
            if number or not lead:
                self.above(indent)
            self.value(value, f"{indent if number or not lead else lead}{key}:", indent, " " * 2)

    def value(self, value: Value, start: str, indent: str, step: str) -> None:
        if isinstance(value, str):
            self.text(value, start, indent)
        elif isinstance(value, dict):
            self.done.append(start + self.behind())
            self.mapping(value, indent + self.draw(st.sampled_from(["  ", "    "])), "")
        elif all(isinstance(item, str) for item in value) and self.draw(st.booleans()):
            self.done.append(f"{start} [{', '.join(value)}]{self.behind()}")
        else:
            self.done.append(start + self.behind())
            deeper = indent + self.draw(st.sampled_from(["", step]) if start.endswith(":") else st.just(step))
            for item in value:
                self.above(deeper)
                self.item(item, deeper)

    def item(self, item: Value, indent: str) -> None:
        if isinstance(item, str):
            self.text(item, f"{indent}-", indent)
        elif isinstance(item, dict):
            self.mapping(item, f"{indent}  ", f"{indent}- ")
        else:
            self.done.append(f"{indent}-")
            for inner in item:
                self.item(inner, f"{indent}  ")

    def text(self, text: str, start: str, indent: str) -> None:
        ways: dict[str, Callable[[], list[str]]] = {
            "plain": lambda: [f"{start} {text}{self.behind()}"],
            "single": lambda: [f"{start}   '{text}'{self.behind()}"],
            "double": lambda: [f'{start} "{text}"{self.behind()}'],
            "below": lambda: [start, f"{indent}   {text}"],
            "kept": lambda: [
                f"{start} |{self.draw(st.sampled_from(['', '-', '+']))}{self.behind()}",
                f"{indent}   {text}",
                "",
                f"{indent}   {text}",
            ],
            "folded": lambda: [f"{start} >-", f"{indent}  {text}", f"{indent}  {text}"],
        }
        self.done += ways[self.draw(st.sampled_from(sorted(ways)))]()
