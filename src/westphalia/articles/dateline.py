"""The dateline of a dispatch: where it was written, when, and by which agency.

The forms differ from agency to agency, the parts do not: a place, a date or the agency or both, a mark::

    BEIJING, June 20. /TASS/.              SEOUL, June 19 (Yonhap) --
    WASHINGTON (AP) —                      LONDON, March 3, 2023 (Reuters) -
    MOSCOW, June 20 - RIA Novosti.         KYIV —
    New Delhi [India], June 20 (ANI):      Madrid, 20 Jun (EFE).-
    (Hanoi = Yonhap News)                  Xinhua, Cairo, June 20 (Reporter Li Mei)

A dateline is the article's own and stays in its text; only its facts are read here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from westphalia.articles.cleaning.vocabulary import vocabulary
from westphalia.dates import MONTH_PATTERN, OTHER_MONTHS, FoundDate, find_dates
from westphalia.reference.outlets import outlet_by_name
from westphalia.reference.places import places_named


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says.

    Parameters
    ----------
    place
        As printed ("BEIJING"), None where only the agency stands there ("(CNN)").
    agency
        As printed between its marks ("TASS").
    date
        The date it gives, if any.
    end
        Where the dateline ends in the paragraph and the story begins.
    """

    place: str | None
    agency: str | None
    date: FoundDate | None
    end: int


# A dateline is over after this many characters, or there is none.
_LONGEST = 130

_WORD = r"[^\W\d_a-zß-öø-ÿ](?:[\w'’.\-]*[\w])?\.?"
_NAME = rf"{_WORD}(?:[ \-](?:de|da|do|del|la|el|al|of|am|an|der|on|-?)?[ \-]?{_WORD}){{0,3}}"
_PLACE = rf"(?P<place>{_NAME})(?:\s?[,/]\s?(?!(?:{MONTH_PATTERN})\b){_NAME}|\s\[{_NAME}\]){{0,2}}"
_DAY = (
    rf"(?:(?:{MONTH_PATTERN})\.?\s\d{{1,2}}|\d{{1,2}}\.?\s(?:{MONTH_PATTERN})\.?)(?:(?:,|\s)\s?\d{{4}})?"
    rf"|\d{{1,2}}(?:er|º)?\.?\s(?:de\s)?(?:{'|'.join(OTHER_MONTHS)})\s(?:de\s)?\d{{4}}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s)?"
_AGENCY_NAME = r"(?:[A-Z][\w.&'’\- ]{1,40}|dpa(?:-[A-Z]{2,4})?)(?:/[A-Z][\w.&'’\- ]{1,30})?"
_BRACKETED = (
    rf"(?:\((?P<agency>{_AGENCY_NAME})\)|/(?P<slashed>{_AGENCY_NAME}(?: Correspondent [^/]+)?)/|"
    rf"\[(?P<square>{_AGENCY_NAME})\])"
)
_DASH = r"(?:--|[-–—−])"
_MARK = rf"(?:\s?[.:]?\s?{_DASH}{{1,2}}|\s?:|\.)"

_STORY = r"(?=\s?[\"“‘'«(\[]?[^\W_])"
_KNOWN = r"(?P<known>[A-Z][\w.&'’\-]*(?:\s[A-Z][\w.&'’\-]*){0,3}?)"  # must be an outlet of the table
_REPORTER = r"(?:\([Rr]eporters?\s[^()]{2,60}\)|[Bb]y\s[^:]{2,60}:|[Rr]eporter\s[^:]{2,60}:)"
_CAPITALS = r"(?P<place>[^\W\d_a-z]{3,}(?:[ \-][^\W\d_a-z.'’\-]{2,}){0,3})"
_FORMS: tuple[re.Pattern[str], ...] = (
    # agency, place, date (Reporter Name)   and   agency, place, date, by Name:   and   agency, place, date -
    re.compile(rf"{_KNOWN},\s{_PLACE},\s(?P<date>{_DAY}),?(?:\s{_REPORTER}\s?|{_MARK}\s){_STORY}"),
    # place, date, agency; the mark may be missing behind brackets
    re.compile(
        rf"{_PLACE}(?:[,.]|\s{_DASH})?\s{_WEEKDAY}(?P<date>{_DAY})[.,]?\s?(?:{_DASH}\s?)?"
        rf"{_BRACKETED}(?:{_MARK}?\s|{_DASH}){_STORY}"
    ),
    # place, agency, date
    re.compile(rf"{_PLACE},?\s?{_BRACKETED}[,.]?\s?(?:{_DASH}\s)?(?P<date>{_DAY}){_MARK}\s{_STORY}"),
    # place, date – Agency.   and   place, date – Agency, Reporter.
    re.compile(
        rf"{_PLACE},?\s(?P<date>{_DAY})\s?{_DASH}\s(?P<named>[A-Z][\w.]*(?:\s[A-Z][\w.]*){{0,2}})"
        rf"(?:,\s{_WORD}(?:\s{_WORD}){{1,2}})?\.\s{_STORY}"
    ),
    # (place = agency) Correspondent Name =
    re.compile(
        rf"[(\[]{_PLACE}\s?=\s?(?P<named>{_AGENCY_NAME})[)\]]\s"
        rf"(?:(?:(?:Correspondents?|Reporters?)\s)?{_WORD}(?:[ \-,]+{_WORD}){{0,5}}\s=\s)?{_STORY}"
    ),
    # place, date, mark
    re.compile(rf"{_PLACE}[,.]\s{_WEEKDAY}(?P<date>{_DAY}){_MARK}\s?{_STORY}"),
    # PLACE, AGENCY – and PLACE. AGENCY –: an agency that puts no brackets around its name is all in capitals
    re.compile(rf"{_PLACE}[,.]\s(?P<named>[A-Z]{{3,12}})\s{_DASH}{{1,2}}\s{_STORY}"),
    # place, agency, mark
    re.compile(rf"{_PLACE}(?:[,.]|\s?{_DASH})?\s{_BRACKETED}{_MARK}\s?{_STORY}"),
    # (agency) place, date -   and   June 20 (UPI) --   and   (CNN) -
    re.compile(rf"{_BRACKETED}\s?{_MARK}?\s{_PLACE},?\s(?P<date>{_DAY}){_MARK}\s{_STORY}"),
    re.compile(rf"(?P<date>{_DAY})\s{_BRACKETED}\s?{_MARK}\s{_STORY}"),
    re.compile(
        rf"\((?P<agency>[A-Z][A-Za-z.&]{{1,20}}(?: [A-Z][\w.]{{1,15}}){{0,2}})\)"
        rf"(?:\s?{_DASH}{{1,2}}|:)?\s{_STORY}"
    ),
    # agency, place. (as Indian papers print it)
    re.compile(rf"{_KNOWN},\s(?P<seat>{_NAME})\.\s{_STORY}"),
    # place - agency -   and   place, agency:   and   place/ agency:   and   place, agency-
    re.compile(rf"{_PLACE}(?:\s?[,/]|\s{_DASH})\s?[\"“«]?{_KNOWN}[\"”»]?\s?(?:{_DASH}{{1,2}}|:)\s{_STORY}"),
    # [agency comprehensive report]   and   [agency special correspondent in Germany Name]   and   AGENCY -
    re.compile(
        rf"[\[【]{_KNOWN}\s(?i:(?:comprehensive|special|roundup)\s)?(?i:report|reporter|correspondent)s?\b"
        rf"[^\[\]【】]{{0,60}}[\]】]\s?{_STORY}"
    ),
    re.compile(rf"{_KNOWN}\s{_DASH}{{1,2}}\s(?=[\"“‘']?[A-Z])(?!.{{0,60}}\s{_DASH}\s)"),
    # PLACE — ; PLACE, Country — ; Place — where only a long dash is sure enough
    re.compile(rf"{_CAPITALS}(?:,\s{_NAME}){{0,2}}\s?(?:--|[–—]|\s-)\s?{_STORY}"),
    re.compile(
        rf"(?P<place>[A-Z][\w'’\-]+(?:[ \-][A-Z][\w'’\-]+){{0,2}})(?:,\s{_NAME})?\s[—–]\s(?=[\"“‘]?[A-Z])"),
    # ISLAMABAD:
    re.compile(rf"(?P<place>[A-Z]{{4,}}(?:[ \-][A-Z]{{3,}}){{0,2}})(?:/[A-Z ]+)?:\s{_STORY}"),
)  # fmt: skip

# What looks like a place and is none.
_NOT_ALONE = re.compile(rf"^(?:(?:{MONTH_PATTERN})\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$")
_NO_AGENCY = re.compile(r"^(?:[A-Z]\.?|U\.?S\.?|D|R|I+|Photo.*|Read.*|Note.*|The|Updated?.*|[Rr]eporters?\b.*)$")


def find_dateline(paragraph: str) -> Dateline | None:
    """Return the dateline that `paragraph` begins with, or None."""
    head = paragraph[:_LONGEST]
    if not head or not (head[0].isupper() or head[0] in "(/[【0123"):
        return None
    for form in _FORMS:
        match = form.match(head)
        if match and (dateline := _read(match, head)):
            return dateline
    return None


def _read(match: re.Match[str], head: str) -> Dateline | None:
    parts = match.groupdict()
    place = parts.get("place")
    agency = next((parts[key] for key in ("agency", "slashed", "square", "named", "known") if parts.get(key)), None)
    if place is not None and (_plain_words(place) <= vocabulary().no_places or _NOT_ALONE.match(place)):
        return None
    if agency is not None and (_NO_AGENCY.match(agency) or _abbreviates(agency, place)):
        return None
    if agency is None and place is not None and outlet_by_name(place) and not places_named(place):
        agency, place = place, None  # "TASS, June 20."
    if parts.get("seat"):
        place = parts["seat"]
    if parts.get("known") and outlet_by_name(parts["known"]) is None:
        return None
    if parts.get("known") and place is not None and not places_named(place):
        return None  # "Lavrov - TASS: ..." says who spoke to whom
    dates = find_dates(head[match.start("date") : match.end("date")]) if parts.get("date") else []
    return Dateline(_clean_place(place), _clean_agency(agency), dates[0] if dates else None, match.end())


def _abbreviates(short: str, long: str | None) -> bool:
    """Tell whether brackets hold the initials of the name before them: "World Health Organization (WHO)"."""
    return long is not None and short == "".join(word[0] for word in long.split() if word[0].isupper())


def _plain_words(text: str) -> set[str]:
    return set(re.findall(r"[\w']+", text.lower()))


def _clean_place(place: str | None) -> str | None:
    """Return the place without the full stop some agencies put behind it ("MOSCOW. June 20")."""
    return re.sub(r"(?<=[^\W_]{4})\.$", "", place) if place else None


def _clean_agency(agency: str | None) -> str | None:
    """Return the agency without its correspondent ("TASS Correspondent Ivan Petrov")."""
    return re.split(r"\s+Correspondent\b", agency)[0].strip(" .") if agency else None
