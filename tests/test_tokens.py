"""The design's tokens: text can be read on every ground it stands on, by day, at night and on paper."""

import re
from collections import Counter
from math import dist
from pathlib import Path

import pytest

from generator.model.theme import Theme

TEMPLATES = Path(__file__).parents[1] / "templates"
BY_DAY, AT_NIGHT = "tokens.css", "tokens-dark.css"
_TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")
_USED = re.compile(r"var\(--([\w-]+)")

TEXT_ON: dict[str, tuple[str, ...]] = {
    "ink": ("paper", "ground", "primary-tint", "sun-tint", "brick-tint"),
    "ink-soft": ("paper", "ground"),
    "primary": ("paper", "ground"),
    "primary-deep": ("paper", "ground", "primary-tint"),
    "brick": ("paper", "ground"),
    "on-primary": ("primary",),
    "on-head": ("head",),
    "on-brick": ("brick",),
}
"""Which colour of letters stands on which grounds."""
HEADS: tuple[str, ...] = (".sun", ".far", ".near", ".ground", ".danger", ".bar", ".dot")
HEADS += (".ornament", ".outer", ".thread", ".petal", ".scene", ".field", ".leaf")
"""The classes of what is drawn in the head of a sheet, and over the home page."""
TOLD_APART = 10.0
"""The least difference (CIE76) of two heads side by side; about 2.3 is just noticed."""
AAA, SEEN = 7.0, 3.0  # WCAG 2.2, 1.4.6 Contrast (Enhanced) and 1.4.11 Non-text Contrast


THEMES = ("", "themes/indigo", "themes/lotus")
"""The folders of the themes, the usual one's first."""
LOOKS = ("paddy", "sun", "brick", "storm", "guard", "mono")
LETTERS_ON: tuple[tuple[str, str, float], ...] = (
    ("on-head", "head", 7.0),
    ("head-soft", "head", 4.5),
    ("name", "head", 4.5),
    ("on-village", "village", 7.0),
    ("key", "band", 4.5),
    ("key", "paper", 7.0),
    ("ink", "tint", 7.0),
    ("ink", "note", 7.0),
    ("ink", "foot", 7.0),
    ("alert", "alert-tint", 4.5),
    ("on-primary", "badge", 4.5),
)
"""What stands on what on printed sheets, and the least contrast: 4.5 is WCAG's AA."""


def tokens(name: str) -> dict[str, str]:
    file = TEMPLATES / name
    css = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL) if file.is_file() else ""
    return dict(_TOKEN.findall(css))


def themed(name: str, theme: str) -> dict[str, str]:
    return {**tokens(name), **(tokens(f"{theme}/{name}") if theme else {})}


def colours(name: str, theme: str = "") -> dict[str, str]:
    """Return the colours of a design in a theme: those of the night stand over those of the day."""
    return {**themed(BY_DAY, theme), **(themed(name, theme) if name != BY_DAY else {})}


def of_look(look: str, theme: str) -> dict[str, str]:
    """Return the colours of a sheet in a look, each as #rrggbb or “transparent”."""
    found = {**colours(BY_DAY, theme), **themed("tokens-looks.css", theme)}
    for file in ("print/sheets.css", f"{theme}/print/sheets.css"):
        if (TEMPLATES / file).is_file():
            css = (TEMPLATES / file).read_text(encoding="utf-8")
            for rule in (r":root", rf"[^{{}}]*\.look-{look}\b[^{{}}]*"):
                for body in re.findall(rf"^{rule} {{([^{{}}]*)}}", css, re.MULTILINE):
                    found.update(_TOKEN.findall(body))
    while used := {name: _USED.match(value) for name, value in found.items() if value.startswith("var(")}:
        found.update({name: found[match[1]] for name, match in used.items() if match})
    return found


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2) of #rrggbb."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def lab(colour: str) -> tuple[float, float, float]:
    """Return lightness, a* and b* (CIE 1976, white D65) of #rrggbb."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    tristimulus = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in tristimulus)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str) -> float:
    return dist(lab(one), lab(other))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("design", [BY_DAY, AT_NIGHT])
@pytest.mark.parametrize(
    ("text", "ground"), [(text, ground) for text, grounds in TEXT_ON.items() for ground in grounds]
)
def test_text_can_be_read_on_its_ground(theme: str, design: str, text: str, ground: str) -> None:
    found = colours(design, theme)

    assert contrast(found[text], found[ground]) >= AAA


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("design", [BY_DAY, AT_NIGHT])
def test_what_has_the_focus_is_seen(theme: str, design: str) -> None:
    found = colours(design, theme)

    assert max(contrast(found["focus"], found[beside]) for beside in ("ground", "ink")) >= SEEN


def test_every_token_is_defined_once() -> None:
    for name in (BY_DAY, AT_NIGHT):
        counts = Counter(token for token, _ in _TOKEN.findall((TEMPLATES / name).read_text(encoding="utf-8")))

        assert [token for token, count in counts.items() if count > 1] == []


def test_the_night_changes_only_tokens_of_the_day() -> None:
    assert sorted(tokens(AT_NIGHT).keys() - tokens(BY_DAY).keys()) == []


def test_every_token_used_is_defined_and_every_one_defined_is_used() -> None:
    sheets = [file for file in sorted(TEMPLATES.rglob("*")) if file.suffix in {".css", ".jinja"}]
    used = {token for file in sheets for token in _USED.findall(file.read_text(encoding="utf-8"))}
    # A sheet or a component may have measures of its own.
    own = {token for file in sheets for token, _ in _TOKEN.findall(file.read_text(encoding="utf-8"))}

    assert sorted(used - own) == []
    assert sorted(tokens(BY_DAY).keys() - used) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("look", LOOKS)
def test_letters_on_sheets_are_read_with_ease_in_every_look(theme: str, look: str) -> None:
    found = of_look(look, theme)

    for letters, ground, least in LETTERS_ON:
        assert contrast(found[letters], found[ground]) >= least, (letters, ground)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("look", ["storm", "guard"])
def test_the_looks_of_storms_and_of_warnings_are_read_with_ease(theme: str, look: str) -> None:
    found = {**colours(BY_DAY, theme), **themed("tokens-looks.css", theme)}

    for letters, ground in (
        ("on-primary", look),
        (f"{look}-tint", look),
        ("on-primary", f"{look}-deep"),
        (f"{look}-deep", "sun"),
        ("ink", f"{look}-tint"),
    ):
        assert contrast(found[letters], found[ground]) >= AAA, (letters, ground)
    assert contrast(found["sun"], found[look]) >= SEEN


def test_every_theme_is_there_and_changes_only_what_the_usual_one_has() -> None:
    folders = [theme.folder for theme in Theme]

    assert sorted(folders) == sorted(THEMES)
    for file in (TEMPLATES / "themes").rglob("*.css"):
        name = "/".join(file.relative_to(TEMPLATES / "themes").parts[1:])
        usual = (TEMPLATES / name).read_text(encoding="utf-8")
        if name.startswith("tokens"):
            assert sorted(tokens(str(file.relative_to(TEMPLATES))).keys() - tokens(name).keys()) == [], file
        else:
            # Heads of sheets and the drawn village only: nothing that has words is moved or set otherwise.
            selectors = re.findall(
                r"[^{}]+(?=\{)", re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
            )
            named = set(re.findall(r"[.][\w-]+", ",".join(selectors)))
            assert named <= {*HEADS, *(f".look-{look}" for look in LOOKS)}, file
            assert usual


def test_what_says_a_danger_looks_like_nothing_else_in_any_theme() -> None:
    for theme in THEMES:
        heads = {look: of_look(look, theme)["head"] for look in LOOKS}

        for danger in ("brick", "storm", "guard"):
            for other in {*LOOKS} - {danger}:
                assert distance(heads[danger], heads[other]) >= TOLD_APART, (theme, danger, other)
