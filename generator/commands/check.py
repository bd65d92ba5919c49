"""`tinlang check`: report every problem in every file; write nothing."""

import argparse
import json

from generator.build import check
from generator.commands import FAULTS, FINE
from generator.commands.terminal import show, summary, tell, write_line
from generator.diagnostics import Diagnostic, has_errors
from generator.memory.program import program_digest
from generator.memory.state import last_traces


def run(arguments: argparse.Namespace) -> int:
    """Check the content, and print the problems as text, JSON or annotations for GitHub."""
    _, problems = check(
        arguments.content,
        arguments.date,
        traces=last_traces(arguments.content, program_digest()),
        clock=arguments.clock,
    )
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
        "path": str(problem.at.path),
        "line": problem.at.line,
        "column": problem.at.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def _for_github(problem: Diagnostic) -> str:
    # GitHub Actions, “Workflow commands”: % and line ends are escaped in messages, “:” and “,” in properties.
    text = f"{problem.message} {problem.hint}".replace("%", "%25").replace("\n", "%0A")
    path = str(problem.at.path).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={problem.at.line},col={problem.at.column},title={problem.code}"
    return f"::{problem.severity.value} {place}::{text}"
