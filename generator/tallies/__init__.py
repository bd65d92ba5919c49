"""Results → what may be told of them: counts in which nobody can be found, and the same in words.

`small` hides small counts, `periods` joins small months, `tally` counts, `told` puts into words. Page, report,
bulletin, posts and CSV all show one `Tally` and reckon nothing themselves.
"""
