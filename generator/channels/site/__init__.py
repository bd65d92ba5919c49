"""The website: a page for each guide, notice and campaign, which works on slow phones, without scripts and on paper."""
