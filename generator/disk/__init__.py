"""Files and folders on the disk: find, link, copy and remove them, exchange whole folders."""
