"""A finished sheet → what a print shop wants: its inks, its marks, several on a sheet of the press."""
