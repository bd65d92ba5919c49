"""The desk: what staff type in a form → the files of content/, so that nothing is lost and nothing else changes."""
