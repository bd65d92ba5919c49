"""What another program exports of handled feedback → rows that may be kept: nothing in them leads to a person.

`table` opens the file in memory (a workbook in a process of its own, `apart`), `columns` knows which column is which,
`cells` and `cleaning` make rows of it and say what was left out, `written` writes them as files of content/results/.
The file itself is never copied: its hash and the number of its rows are all that is kept of it.
"""
