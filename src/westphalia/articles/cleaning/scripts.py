"""Lines in another script or language than the article: switches to its other versions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from westphalia.articles.cleaning.blocks import Block
from westphalia.articles.cleaning.timestamps import is_timestamp
from westphalia.articles.cleaning.verdict import Verdict, Verdicts
from westphalia.articles.cleaning.vocabulary import plain, vocabulary
from westphalia.articles.language import language_of

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(f"[{letters}]"))
    for name, letters in (
        ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
        ("cyrillic", "\u0400-\u052f"),
        ("arabic", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"),
        ("han", "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"),
        ("hangul", "\uac00-\ud7a3"),
        ("greek", "\u0370-\u03ff"),
        ("hebrew", "\u0590-\u05ff"),
        ("devanagari", "\u0900-\u097f"),
        ("bengali", "\u0980-\u09ff"),
        ("thai", "\u0e00-\u0e7f"),
        ("georgian", "\u10a0-\u10ff"),
        ("armenian", "\u0530-\u058f"),
        ("tamil", "\u0b80-\u0bff"),
        ("khmer", "\u1780-\u17ff"),
        ("burmese", "\u1000-\u109f"),
    )
)

_READ_IN = re.compile(
    r"^(?:read|view|see|available|this article|also available)\b.{0,30}\bin (?P<name>[A-Z]\w+)$",
    re.IGNORECASE,
)
# Where a site in another language keeps its English pages.
_ENGLISH_EDITION = re.compile(r"(?:^|[./])(?:en|eng|english|global|international)[./-]|english", re.IGNORECASE)

# A switch is a line, not a paragraph.
_LONGEST_SWITCH = 15


def script_of(text: str) -> str | None:
    """Return the script most letters are in ("latin", "cyrillic", ...); None where there are no letters."""
    if text.isascii():
        return "latin" if any(c.isalpha() for c in text) else None
    counts = Counter({name: len(pattern.findall(text)) for name, pattern in _SCRIPTS})
    name, count = counts.most_common(1)[0]
    return name if count else None


def judge_foreign_lines(blocks: Sequence[Block], body: range, end: int, verdicts: Verdicts) -> None:
    """Label, outside the body, lines in another script and names of languages that stand with them."""
    outside = [b for b in blocks if b.index not in body and (b.index not in verdicts or b.index >= end)]
    if not outside:
        return
    script = script_of(" ".join(blocks[i].text for i in body)[:1000])
    switches = [b for b in outside if _other_script(b, script)]
    for block in switches:
        verdicts[block.index] = Verdict("language_switch", "a line in another script than the article")
    for block in outside:
        behind = body.stop <= block.index < end
        if block.index >= body.stop and _READ_IN.match(block.text):
            verdicts[block.index] = Verdict("language_switch", "offers the article in another language")
        elif _names_language(block.text) and (behind or any(abs(s.index - block.index) <= 3 for s in switches)):
            verdicts[block.index] = Verdict("language_switch", "the name of a language")


def _other_script(block: Block, script: str | None) -> bool:
    if is_timestamp(block.text):
        return False  # "2025年4月22日 19:31"
    return block.words <= _LONGEST_SWITCH and script_of(block.text) not in (script, None)


def _names_language(text: str) -> bool:
    known = vocabulary().languages
    return plain(text) in known or (
        len(text.split()) >= 2 and all(plain(w) in known for w in re.split(r"[\s|/,]+", text) if w)
    )


def language_of_site(url: str) -> str | None:
    """Return the language of the site an address leads to, where it is known to write in one; else None."""
    parts = urlsplit(url if "//" in url else f"//{url}")
    host = (parts.hostname or "").lower()
    if _ENGLISH_EDITION.search(f"{host}{parts.path}/"):
        return None
    sites = vocabulary().sites
    labels = host.split(".")
    return next((sites[name] for i in range(len(labels)) if (name := ".".join(labels[i:])) in sites), None)


def switched_languages(lines: Sequence[str]) -> set[str]:
    """Return the languages (ISO 639-1) that language switches lead to."""
    known = vocabulary().languages
    found = set()
    for line in lines:
        read_in = _READ_IN.match(line)
        names = [read_in["name"]] if read_in else [line, *re.split(r"[\s|/,]+", line)]
        codes = {known[plain(name)] for name in names if plain(name) in known}
        found |= codes or {language_of(line)}
    return found
