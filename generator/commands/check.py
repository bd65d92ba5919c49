"""`tinlang check`: report every problem in every file; write nothing."""

import argparse
import json

from generator.build import check
from generator.commands import FAULTS, FINE
from generator.commands.terminal import show, summary, tell, write_line
from generator.desk.diary import lost_ends
from generator.diagnostics import Diagnostic, has_errors
from generator.memory.program import program_digest
from generator.memory.state import last_traces


def run(arguments: argparse.Namespace) -> int:
    """Check the content, and print the problems as text, JSON or annotations for GitHub."""
    shelf, found = check(
        arguments.content,
        arguments.date,
        traces=last_traces(arguments.content, program_digest()),
        clock=arguments.clock,
    )
    problems = [*found, *lost_ends(arguments.content, shelf.diary)]
    if arguments.format == "json":
        write_line(json.dumps([_as_json(problem) for problem in problems], ensure_ascii=False, indent=1))
    elif arguments.format == "github":
        for problem in problems:
            write_line(_for_github(problem))
    else:
        show(problems)
        tell(f"{summary(problems)}.")
    return FAULTS if has_errors(problems) else FINE


def _as_json(problem: Diagnostic) -> dict[str, str | int]:
    return {
        "path": _encodable(str(problem.at.path)),
        "line": problem.at.line,
        "column": problem.at.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": _encodable(problem.message),
        "hint": _encodable(problem.hint),
    }


def _for_github(problem: Diagnostic) -> str:
    # GitHub Actions, “Workflow commands”: % and line ends are escaped in messages, “:” and “,” in properties.
    text = _escaped(f"{problem.message} {problem.hint}")
    path = _escaped(str(problem.at.path)).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={problem.at.line},col={problem.at.column},title={problem.code}"
    return f"::{problem.severity.value} {place}::{text}"


def _escaped(text: str) -> str:
    return _encodable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _encodable(text: str) -> str:
    """Return *text* with “?” for each byte of a file's name that is no text."""
    return text.encode(errors="replace").decode()
