"""The website: every guide, notice and campaign as a page that works on slow phones, without script and on paper."""
