"""Making: what was planned → finished files, nothing twice.

edition   what a build is made for and with
world     what a build is made of, and the questions that were answered in it
questions the names of questions
leaves    the digest of each thing that can be read
changes   what may differ from the last build
kept_plan the plan of the last build, while it holds
reads     the world as one task sees it: it notes the digest of every answer
views     the library and the content as `reads` shows them
make      finds the tasks that must be done again, and does them in as many processes as asked for
workers   a function over items, in worker processes
handed    what a worker that is started anew is handed
why       the reason why an output was made again

What each task read and made the last time (`traces`), and the bytes of files (`store`), are in memory/.
"""
