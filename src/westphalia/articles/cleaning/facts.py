"""What the furniture of a page says of its article: section, byline, credits, dates, links, languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from westphalia.articles.cleaning.credits import Credit, is_author_role, read_credits
from westphalia.articles.cleaning.fields import read_packed
from westphalia.articles.cleaning.head import (
    JOB_REASON,
    OUTLET_REASON,
    byline_names,
    byline_place,
    section_of,
)
from westphalia.articles.cleaning.headline import is_outlet_name, outlet_suffix
from westphalia.articles.cleaning.lines import URL
from westphalia.articles.cleaning.origin import original_outlet
from westphalia.articles.cleaning.parts import PackedLine
from westphalia.articles.cleaning.scripts import switched_languages
from westphalia.articles.cleaning.sources import REASON as SOURCES_REASON
from westphalia.articles.cleaning.sources import is_credit_word, read_sources, source_behind
from westphalia.articles.cleaning.stamps import Stamps, read_stamps
from westphalia.articles.cleaning.verdict import Judged, Label
from westphalia.articles.cleaning.vocabulary import plain, vocabulary
from westphalia.reference.outlets import outlet_by_name

_TRANSLATED = re.compile(r"\btranslated (?:into english )?from (?:the )?(?:original )?([A-Z][a-z]+)\b", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:(?:[©ⓒ]|\(c\)|copyright)[\s\d©ⓒ,–-]*){1,2}(?:by\s)?(?P<name>[A-Z][^.|,;()©]{2,50}?)"
    r"(?:[.,|;(]|\s+all rights|\s\d{4}|$)",
    re.IGNORECASE,
)
_FIRST_PUBLISHED = re.compile(
    r"\b(?:read more (?:at|on)|(?:originally |first )?(?:published|appeared) (?:on|in|by|at)|"
    r"this (?:article|story) (?:was|is) from)\s+(?P<name>[A-Z][^.,;:()]{2,40})"
)
_NOT_THOSE_OF = re.compile(
    r"\b(?:those|views?|position|policy|opinions?|"
    r"stance) of (?P<name>(?:[Tt]he )?[A-Z][^.,;]{2,40}?)\W*$|"
    r"\breflect (?P<owner>(?:[Tt]he )?[A-Z][^.,;]{2,40}?)['’]s (?:editorial|position|policy|views?|"
    r"stance)"
)
_INITIAL = re.compile(r"\s[A-Z]$")  # of "Bloomberg L.P.", cut at its full stop
_SOURCE = frozenset({"source", "news source"})
_TURN = re.compile(r"^(?P<label>[^\W\d_][^:：?!.]{1,40})[:：]\s+(?P<words>.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page's debris says. Every field is None or empty where it says nothing."""

    section: str | None = None
    byline: str | None = None
    byline_place: str | None = None
    credits: tuple[tuple[str, str], ...] = ()
    stamps: Stamps = field(default_factory=Stamps)
    original_url: str | None = None
    original_outlet: str | None = None
    outlet: str | None = None
    switched_to: frozenset[str] = frozenset()
    translated_from: str | None = None


def read_facts(judged: Sequence[Judged]) -> Facts:
    """Return what the judged blocks say of the article. Teasers speak of other articles and are not asked."""
    by = [j.block.text for j in judged if j.verdict.label == "byline" and j.verdict.reason != JOB_REASON]
    credits = [credit for line in (*_lines(judged, "credit"), *by) for credit in read_credits(line)]
    packed = [p for line in _lines(judged, "byline", "dateline", "interface") if (p := read_packed(line))]
    bylines = [line for line in by if not read_credits(line) and not read_packed(line)]
    stamps = [*_lines(judged, "dateline"), *(p.stamp for p in packed if p.stamp)]
    byline = _byline(bylines, [p.names for p in packed if p.names], credits)
    return Facts(
        section=next(map(section_of, _lines(judged, "section")), None),
        byline=byline,
        byline_place=next(filter(None, [*map(byline_place, bylines), *(p.place for p in packed)]), None),
        credits=(
            *((c.role, c.name) for c in credits if not is_author_role(c.role)),
            *(credit for p in packed for credit in p.credits),
        ),
        stamps=read_stamps(stamps),
        original_url=_original_url(_lines(judged, "original_link")),
        original_outlet=original_outlet(
            [*(j.block.text for j in judged if j.verdict.label != "teaser"), *_sources(packed, credits)]
        )
        or _only_source(judged)
        or (byline if byline and outlet_by_name(byline) else None),
        outlet=_outlet(judged),
        switched_to=frozenset(switched_languages(_lines(judged, "language_switch"))),
        translated_from=_translated_from(
            j.block.text for j in judged if not j.verdict.kept and j.verdict.label != "teaser"
        ),
    )


def _lines(judged: Iterable[Judged], *labels: Label) -> list[str]:
    return [j.block.text for j in judged if j.verdict.label in labels]


def _sources(packed: Iterable[PackedLine], credits: Iterable[Credit]) -> list[str]:
    """Return the sources named inside longer lines as lines of their own."""
    named = [p.source for p in packed if p.source] + [c.name for c in credits if plain(c.role) in _SOURCE]
    return [f"Source: {name}" for name in named]


def _only_source(judged: Sequence[Judged]) -> str | None:
    """Return the outlet whose article the page is from end to end, by the line or words that close it: "(Reuters)"."""
    lines = [j.block.text for j in judged if j.verdict.reason == SOURCES_REASON]
    last = next((j.block.text for j in reversed(judged) if j.verdict.label == "body"), "")
    found = [*map(read_sources, lines), source_behind(last)]
    names = {name for sources in found if sources for name in sources.names}
    return names.pop() if len(names) == 1 and all(sources.whole for sources in found if sources) else None


def _byline(bylines: Sequence[str], beside: Sequence[str], credits: Sequence[Credit]) -> str | None:
    """Return the authors: of bylines and those beside a date, else those named behind a role."""
    names = [*map(byline_names, bylines), *beside] or [c.name for c in credits if is_author_role(c.role)]
    people = (name for name in names if name and not is_credit_word(name))
    return ", ".join(dict.fromkeys(people)) or None


def _original_url(lines: Sequence[str]) -> str | None:
    match = next(filter(None, map(URL.search, lines)), None)
    return match[0].rstrip(".,;)") if match else None


def _outlet(judged: Sequence[Judged]) -> str | None:
    """Return the outlet, by the surest sign: behind the title, own line, copyright, interviewer."""
    titles = [split[1] for line in _lines(judged, "title", "repeat_title") if (split := outlet_suffix(line))]
    # "The River Net (rivernet.cn) tells what matters": its name stands before its address.
    lines = [j.block.text.partition(" (")[0] for j in judged if j.verdict.reason == OUTLET_REASON]
    removed = [j.block.text for j in _removed(judged)]
    named = [
        _INITIAL.sub("", m["name"].strip())
        for line in removed
        for p in (_COPYRIGHT, _FIRST_PUBLISHED)
        for m in p.finditer(line)
    ]
    packed = filter(None, map(read_packed, _lines(judged, "byline", "dateline", "interface")))
    named += [m["name"] or m["owner"] for d in _lines(judged, "disclaimer") for m in _NOT_THOSE_OF.finditer(d)]
    signs = [
        *titles,
        *lines,
        *(p.outlet for p in packed if p.outlet),
        *filter(is_outlet_name, named),
        *_interviewers(judged),
    ]
    return signs[0] if signs else None


def _removed(judged: Sequence[Judged]) -> list[Judged]:
    """Return the lines taken out that can name the outlet: what stands at a picture names who owns the picture."""
    last = max((n for n, j in enumerate(judged) if j.verdict.kept), default=0)
    other = [(n, j) for n, j in enumerate(judged) if not j.verdict.kept and j.verdict.label != "teaser"]
    return [j for n, j in other if n > last or j.verdict.label not in ("caption", "credit")]


def _interviewers(judged: Sequence[Judged]) -> list[str]:
    """Return labels of turns that look like an outlet and mostly ask ("Daily Post: How do you see ...?")."""
    turns: dict[str, list[bool]] = {}
    for line in _lines(judged, "body"):
        match = _TURN.match(line)
        if match and is_outlet_name(match["label"]):
            turns.setdefault(match["label"], []).append("?" in match["words"])
    return [label for label, asks in turns.items() if len(asks) >= 2 and sum(asks) * 2 >= len(asks)]


def _translated_from(lines: Iterable[str]) -> str | None:
    """Return the language that a note such as "Translated from the Chinese by ..." names."""
    known = vocabulary().languages
    for line in lines:
        match = _TRANSLATED.search(line)
        if match and plain(match[1]) in known:
            return known[plain(match[1])]
    return None
