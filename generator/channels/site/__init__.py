"""The website: every guide, notice and campaign as a page that works on slow phones, without script and on paper."""

from generator.channels.site.plan import plan
from generator.outputs import Channel

SITE = Channel("site", "Trang web", plan)
