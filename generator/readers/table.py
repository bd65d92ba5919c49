"""A file of CSV, as spreadsheets save them → its rows with the numbers of their lines, for the readers of tables."""

import csv
import re

from generator.diagnostics import Diagnostic
from generator.messages import results as messages
from generator.messages import yaml as sign_messages
from generator.source import Source

MOST_LETTERS = 2_000
"""The longest cell: a matter is described in a paragraph; a longer cell has swallowed the rest of the table."""
MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
"""How the files of months are called."""

_UNSEEN = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufffe\\uffff]")  # as in YAML
TableRows = list[tuple[int, list[str]]]


def read_csv(source: Source) -> tuple[TableRows, list[Diagnostic]]:
    """Return the rows of the table of a month, each with the number of its first line, and the problems.

    There are no rows where the file is of no month, or has signs that nobody sees; where a table ended early, those
    before are returned. The separator is “,” or “;”, which Excel in Vietnamese writes.
    """
    lines = source.text.split("\n")
    if not MONTH.fullmatch(source.path.stem):
        return [], [messages.not_a_month(source.at(1), source.path.stem)]
    unseen = [(number, found) for number, line in enumerate(lines, 1) if (found := _UNSEEN.search(line))]
    if unseen:
        return [], [
            sign_messages.strange_sign(source.at(number, found.start() + 1), source.line(number), found[0])
            for number, found in unseen
        ]
    return _table(source, lines, separator_of(lines[0]))


def separator_of(head: str) -> str:
    """Return what stands between the cells of a table that begins with *head*."""
    return ";" if head.count(";") > head.count(",") else ","


def column_of(source: Source, number: int, cell: str) -> int:
    """Return the column, from 1, at which *cell* stands in the line *number*."""
    return source.line(number).find(cell) + 1 or 1


def _table(source: Source, lines: list[str], separator: str) -> tuple[TableRows, list[Diagnostic]]:
    reader = csv.reader(lines, delimiter=separator)
    rows: TableRows = []
    number = 1
    try:
        for cells in reader:
            rows.append((number, cells))
            number = reader.line_num + 1
    except csv.Error:  # a cell of more than 131,072 letters, mostly because a quotation mark is not closed
        longest = max(source.line(number).split(separator), key=len)
        return rows, [messages.cell_too_long(source.at(number, column_of(source, number, longest)), MOST_LETTERS)]
    return rows, []
