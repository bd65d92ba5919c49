"""Making: what was planned → finished files, nothing twice.

world     what a build is made of, and the questions that were answered in it
leaves    the digest of each thing that can be read
reads     the world as one task sees it: it notes the digest of every answer
views     the library and the content as `reads` shows them
make      finds the tasks that must be done again, and does them in as many processes as asked for
forked    a function over items, in forked processes
why       the reason why an output was made again

What each task read and made the last time (`traces`), and the bytes of files (`store`), are in memory/.
"""
