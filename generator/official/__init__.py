"""Official documents in the form of Nghị định 30/2020/NĐ-CP, phụ lục I: as values, as a file of Word, as a print.

The room knows nothing of what a document is about: the report on feedback is one, that of the station may be another.
Its sizes were read in a copy of the decree (`form`): they need a look at the official text.
"""
