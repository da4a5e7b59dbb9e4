"""The date in an address: in its path ("/2024/06/19/"), or in a number that counts time."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

from westphalia.dates import MONTHS, Interval, day, month

_YEAR = r"(?P<year>(?:199|20[0-4])\d)"
_MONTH_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
_PATHS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"[/_\-.]{_YEAR}[/\-_.](?P<month>0?[1-9]|1[0-2])[/\-_.](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(rf"[/\-_]{_YEAR}[/\-_](?P<name>{_MONTH_NAME})[/\-_](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(rf"(?<![\d=]){_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(rf"[/\-_.=](?P<day>0[1-9]|[12]\d|3[01])[/\-_.](?P<month>0[1-9]|1[0-2])[/\-_.]{_YEAR}(?!\d)"),
    re.compile(rf"/{_YEAR}[/-]?(?P<month>0[1-9]|1[0-2])(?=[/_-]|$)"),
)
# Agencies such as Yonhap and TASS-like systems begin an article's number with its day: AEN20240619004500315.
_LONG_NUMBER = re.compile(
    rf"(?<!\d)[A-Z]{{0,4}}{_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\d{{4,11}}(?!\d)"
)

# ByteDance's identifiers keep Unix seconds in their upper 32 bits
# (B. Steinmetz, "TikTok video timestamps", dfir.blog, 2020; the same generator numbers Toutiao's articles).
_BYTEDANCE = re.compile(r"(?:^|\.)(?:toutiao|tiktok|douyin|ixigua|snssdk)\.com$")
_BYTEDANCE_ID = re.compile(r"(?<!\d)(?P<id>[67]\d{18})(?!\d)")
# Twitter's Snowflake: milliseconds since 4 November 2010 above the lowest 22 bits (twitter-
# archive/snowflake, 2010).
_TWITTER = re.compile(r"(?:^|\.)(?:twitter|x)\.com$")
_TWITTER_ID = re.compile(r"/status(?:es)?/(?P<id>\d{17,20})(?!\d)")
_TWITTER_EPOCH_MS = 1288834974657


def date_in_url(url: str) -> Interval | None:
    """Return the date that an address holds, by day or month; None where it holds none."""
    parts = urlsplit(url if "//" in url else f"//{url}")
    host = (parts.hostname or "").lower()
    where = parts.path + ("?" + parts.query if parts.query else "")
    return _from_number(host, where) or _from_path(where)


def _from_number(host: str, where: str) -> Interval | None:
    if _BYTEDANCE.search(host) and (match := _BYTEDANCE_ID.search(where)):
        return _of_seconds(int(match["id"]) >> 32)
    if _TWITTER.search(host) and (match := _TWITTER_ID.search(where)):
        return _of_seconds(((int(match["id"]) >> 22) + _TWITTER_EPOCH_MS) // 1000)
    return None


def _of_seconds(seconds: int) -> Interval:
    """Return the day (UTC) of a Unix time."""
    date = dt.datetime.fromtimestamp(seconds, dt.UTC).date()
    return Interval(date, date, "day")


def _from_path(where: str) -> Interval | None:
    for pattern in (*_PATHS[:4], _LONG_NUMBER, *_PATHS[4:]):
        if match := pattern.search(where):
            try:
                found = _read(match)
            except ValueError:
                continue
            if _agrees(found, where):
                return found
    return None


def _agrees(found: Interval, where: str) -> bool:
    """Return False where a folder of the path names another month: then a number only looked like a date."""
    folder = _PATHS[4].search(where)
    return folder is None or found.start is None or (found.start.year, found.start.month) == _month_of(folder)


def _month_of(match: re.Match[str]) -> tuple[int, int]:
    return int(match["year"]), int(match["month"])


def _read(match: re.Match[str]) -> Interval:
    parts = match.groupdict()
    number = MONTHS[parts["name"]] if parts.get("name") else int(parts["month"])
    if parts.get("day") is None:
        return month(int(parts["year"]), number)
    return day(int(parts["year"]), number, int(parts["day"]))
