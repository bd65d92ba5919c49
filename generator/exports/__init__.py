"""What another program exports of handled feedback → rows that may be kept: nothing in them leads to a person.

`table` opens the file in memory, `columns` knows which column is which, `cleaning` makes rows of it and says what was
left out, `written` writes them as files of content/results/. The file itself is never copied: its hash and the number
of its rows are all that is kept of it.
"""
