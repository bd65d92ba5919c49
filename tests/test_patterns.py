"""Regular expressions find the same in every Python that the project runs on, from 3.11.0 on."""

import json
import subprocess
import sys

from tests.commands import ROOT

# All patterns that the modules of the program compile as they are imported, with the file that did.
_COMPILED = """
import importlib, json, pkgutil, re, sys
import generator

patterns = []
compile_pattern = re._compiler.compile

def kept(pattern, flags=0):
    frame = sys._getframe()
    while frame and "/generator/" not in frame.f_code.co_filename.replace("\\\\", "/"):
        frame = frame.f_back
    if frame and isinstance(pattern, str):
        patterns.append((pattern, int(flags), frame.f_code.co_filename))
    return compile_pattern(pattern, flags)

re._compiler.compile = kept
for module in pkgutil.walk_packages(generator.__path__, "generator."):
    if module.name != "generator.__main__":
        importlib.import_module(module.name)
print(json.dumps(patterns))
"""
# Of a group, possessive repetition keeps what a failed way left behind, and so does an atomic group before it:
# https://github.com/python/cpython/issues/106052, mended in 3.11.5. Of a set of letters there is but one way.
_FINDS = """
import json, sys
from re import _constants as codes, _parser as parser

ONE_WAY = {codes.LITERAL, codes.NOT_LITERAL, codes.IN, codes.ANY}

def parts(found):
    if isinstance(found, (parser.SubPattern, list, tuple)):
        for part in found:
            yield part
            yield from parts(part)

def differs(pattern, flags):
    for part in parts(parser.parse(pattern, flags)):
        if isinstance(part, tuple) and part and part[0] is codes.ATOMIC_GROUP:
            return True
        if isinstance(part, tuple) and part and part[0] is codes.POSSESSIVE_REPEAT:
            repeated = part[1][2]
            if len(repeated) != 1 or repeated[0][0] not in ONE_WAY:
                return True
    return False

print(json.dumps([given for given in json.load(sys.stdin) if differs(given[0], given[1])]))
"""


def differing(patterns: str) -> list[tuple[str, int, str]]:
    """Return those of *patterns*, as JSON, that a Python before 3.11.5 reads otherwise."""
    answer = subprocess.run([sys.executable, "-c", _FINDS], input=patterns, capture_output=True, text=True, check=True)
    found: list[tuple[str, int, str]] = json.loads(answer.stdout)
    return found


def test_no_pattern_is_one_that_an_older_python_reads_otherwise() -> None:
    compiled = subprocess.run([sys.executable, "-c", _COMPILED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert len(json.loads(compiled.stdout)) > 300
    assert differing(compiled.stdout) == []


def test_a_possessive_group_would_be_noticed() -> None:
    patterns = ["a*+b", "[ab]++", r"\d?+x", "(?:ab)*+", "x(?:ab|b)?+", "(?>a|ab)c", "((?:a{1,2}b)++)"]
    found = differing(json.dumps([(pattern, 0, "") for pattern in patterns]))
    assert [pattern for pattern, _, _ in found] == patterns[3:]
