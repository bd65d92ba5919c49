"""What stands on the disk: walked through, linked, removed, exchanged as a whole."""
