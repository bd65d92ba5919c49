"""`tinlang init`: write the content of a new commune, from five answers."""

import argparse
import shlex
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.beginning import Answers, content_of, left_out, put_right, what_is_wrong
from generator.commands import FINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.desk.new_content import is_free, write_new
from generator.disk.files import HIDDEN
from generator.messages import beginning as messages


def run(arguments: argparse.Namespace) -> int:
    """Write the content of a new commune into a folder that is not there yet, or is empty."""
    folder: Path = arguments.folder
    if not is_free(folder):
        tell(messages.not_empty(str(folder)))
        return USAGE
    answers = _given(arguments) if arguments.name or arguments.city or not sys.stdin.isatty() else _asked(arguments)
    answers = put_right(answers, arguments.date)
    wrong = what_is_wrong(answers)
    for field, why in wrong.items():
        tell(messages.wrong(f"--{field.replace('_', '-')}", why))
    if wrong:
        if not (arguments.name or arguments.city):
            tell(messages.ASK_NOBODY)
        return USAGE
    files = content_of(answers, arguments.date)
    write_new(folder, files)
    for name in (name for name in files if not name.startswith(HIDDEN)):
        write_line(str(folder / name))
    _tell(answers, folder, files)
    return FINE


def _given(arguments: argparse.Namespace) -> Answers:
    """Return the answers that the command line gives."""
    return Answers(**{field: getattr(arguments, field) for field in Answers.__slots__})


def _asked(arguments: argparse.Namespace) -> Answers:
    """Return the answers of whoever sits at the terminal; each is asked for until it can be taken."""
    answers = _given(arguments)
    for field in messages.QUESTIONS:
        if getattr(answers, field) or (field == "hotline_name" and not answers.hotline):
            continue
        while True:
            answer = _answer(messages.prompt(field, messages.named_hotline(answers.hotline)))
            answers = replace(answers, **{field: answer})
            why = what_is_wrong(put_right(answers, arguments.date)).get(field)
            if why is None:
                break
            tell(why)
    return answers


def _answer(question: str) -> str:
    sys.stderr.write(question)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return line.strip()


def _tell(answers: Answers, folder: Path, files: Mapping[str, str]) -> None:
    guides = sum(name.startswith("guides/") for name in files)
    tell(messages.begun(answers.name, str(folder), guides, files["facts.yaml"].count("state: unconfirmed\n")))
    if answers.source.startswith(messages.told_by(answers.name, "")):
        tell(messages.without_document(answers.source))
    without = left_out(answers)
    if without:
        tell(messages.without(without))
    tell(messages.next_steps(shlex.quote(str(folder))))
