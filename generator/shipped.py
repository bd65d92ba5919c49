"""Where the templates and typefaces lie: beside the code in a checkout, within it where a wheel was installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
TEMPLATES = _PACKAGE / "templates" if (_PACKAGE / "templates").is_dir() else _PACKAGE.parent / "templates"
"""The folder of all templates; its folder fonts/ holds the typefaces, new/ the first content of a commune."""
