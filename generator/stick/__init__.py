"""USB sticks for loudspeakers on a trolley: sessions as folders of tracks, in the order in which simple players play.

Simple players play files in the order in which a folder lists them, which on FAT is the order in which they were
written. So files are written one by one in order, and the folder is read back as it lists them (`writing.write_stick`).
"""
