"""The design's tokens: text can be read on every ground it stands on, by day, at night and on paper."""

import re
from collections import Counter
from pathlib import Path

import pytest

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
AAA, SEEN = 7.0, 3.0  # WCAG 2.2, 1.4.6 Contrast (Enhanced) and 1.4.11 Non-text Contrast


def tokens(name: str) -> dict[str, str]:
    return dict(_TOKEN.findall((TEMPLATES / name).read_text(encoding="utf-8")))


def colours(name: str) -> dict[str, str]:
    """Return the colours of a design: those of the night stand over those of the day."""
    return {**tokens(BY_DAY), **(tokens(name) if name != BY_DAY else {})}


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2) of #rrggbb."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("design", [BY_DAY, AT_NIGHT])
@pytest.mark.parametrize(
    ("text", "ground"), [(text, ground) for text, grounds in TEXT_ON.items() for ground in grounds]
)
def test_text_can_be_read_on_its_ground(design: str, text: str, ground: str) -> None:
    found = colours(design)

    assert contrast(found[text], found[ground]) >= AAA


@pytest.mark.parametrize("design", [BY_DAY, AT_NIGHT])
def test_what_has_the_focus_is_seen(design: str) -> None:
    found = colours(design)

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


@pytest.mark.parametrize("look", ["storm", "guard"])
def test_the_looks_of_storms_and_of_warnings_are_read_with_ease(look: str) -> None:
    found = {**tokens(BY_DAY), **tokens("tokens-looks.css")}

    for letters, ground in (
        ("on-primary", look),
        (f"{look}-tint", look),
        ("on-primary", f"{look}-deep"),
        (f"{look}-deep", "sun"),
        ("ink", f"{look}-tint"),
    ):
        assert contrast(found[letters], found[ground]) >= AAA, (letters, ground)
    assert contrast(found["sun"], found[look]) >= SEEN
