"""`tinlang doctor`: what this machine lacks, and the command that mends it."""

import argparse

from generator.commands import FINE, MACHINE
from generator.commands.terminal import write_line
from generator.doctor import examine, lacks_needed, tell


def run(arguments: argparse.Namespace) -> int:
    """Tell what was looked at, one line each."""
    findings = examine(arguments.output)
    for finding in findings:
        write_line(tell(finding))
    return MACHINE if lacks_needed(findings) else FINE
