"""The diary on paper: a month's book and table, the station's report, the sheet of a day. Never on the website."""
