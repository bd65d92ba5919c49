"""Text set by measuring it: letters, lines, boxes."""
