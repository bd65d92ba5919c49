"""Making: what was planned → finished files, nothing twice.

world     what a build is made of, and the questions that were answered in it
reads     the world as one task sees it: every answer is noted with its digest
traces    what each task read and made the last time
store     bytes by their hash, on the disk
make      which tasks are to be done again, and doing them, on as many processes as asked for
"""
