"""Settings of Pelican: its defaults, a month archive, and the cache that its manual offers for large sites."""

SITENAME = "Xã An Bình Mẫu"
SITEURL = "https://anbinhmau.vi-du.example"
PATH = "content"
THEME = "theme"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
DEFAULT_PAGINATION = 20
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = None
MONTH_ARCHIVE_SAVE_AS = "luu/{date:%Y}/{date:%m}/index.html"
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
