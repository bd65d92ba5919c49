"""The website: every guide, notice and campaign as a page that works on slow phones, without script and on paper."""

from generator.channel import Channel
from generator.channels.site.plan import plan
from generator.channels.site.render import render
from generator.rendering.packing import packed

SITE = Channel("site", "Trang web", plan, render, beside=packed)
