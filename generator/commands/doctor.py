"""`tinlang doctor`: report what this machine lacks, and the commands that mend it."""

import argparse

from generator.commands import FINE, MACHINE
from generator.commands.terminal import write_line
from generator.doctor import examine, lacks_needed, tell


def run(arguments: argparse.Namespace) -> int:
    """Print each finding, and return whether something is missing that builds need."""
    findings = examine(arguments.output)
    for finding in findings:
        write_line(tell(finding))
    return MACHINE if lacks_needed(findings) else FINE
