"""What came of residents' feedback beside the website: a bulletin for the loudspeakers, and posts to send on."""
