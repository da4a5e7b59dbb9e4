"""Lines that credit people: "Layout: Li Shuo", "By Jane Doe in Tokyo", "(Reporting by A; Editing by B)"."""

from __future__ import annotations

import re
from typing import NamedTuple

from westphalia.articles.cleaning.vocabulary import plain, vocabulary


class Credit(NamedTuple):
    """One who took part in making the page, and as what."""

    role: str
    name: str


# One name of a person or desk: capitalised words, initials, particles; also names in other scripts.
_PART = (
    r"(?:[^\W\d_a-z][\w'’.\-]*|\b(?:de|da|del|den|der|di|du|van|von|al|el|bin|bint|ibn|la|le|and|of|the|&|"
    r"y)\b)"
)
_NAMES = re.compile(rf"^@?{_PART}(?:[,/、]?\s*(?:and\s)?{_PART}){{0,9}}\.?$")
_LONGEST_NAME = 80

_FIELD = re.compile(r"^\s*([^\W\d_][^:：|()\[\]]{1,38}?)\s*[:：]\s*(\S.*?)\s*$")
_BY = re.compile(r"^\s*\(?((?:[A-Za-z\-]+\s){1,3}by)[:\s]\s*(\S.*?)\)?\s*$", re.IGNORECASE)
_SPLIT_FIELDS = re.compile(r"\s*[|;；•·]\s*|\s{3,}|\t+")
_SIGN_OFF = re.compile(
    r"^[\W_]*(?:(?:additional |with additional )?reporting by|writing by|edited by|editing by|"
    r"compiled by|translated (?:from|by)|"
    r"with (?:additional )?(?:reporting|files|assistance|contributions?|inputs?|agency inputs|"
    r"agencies)\b(?: (?:by|from)\b)?|"
    r"contributing:|(?:text )?translated and edited by)(?=\W)"
    r"|^[\[【](?:text|compiled|compilation|article)\s?[/:|][^\[\]【】]{2,60}[\]】]$"
    r"|^.{2,80} contributed from [A-Z]"
    r"|^[\W_]*(?:this|the) (?:report|story|article) (?:contains|includes|uses) "
    r"(?:information|materials?|reporting) (?:by|from)\b"
    r"|^[\W_]*some (?:of the )?(?:information|materials?|reporting) (?:for|in) this (?:article|report|story) "
    r"(?:came|comes|is|was) from\b"
    r"|^[\W_]*(?:information|materials?|reports?|files) (?:from|by) .{2,80} (?:was|were) used\b"
    r"|^[\W_]*(?-i:[A-Z])\w+(?: \w+){0,3},? with (?:additional )?reporting (?:by|from)\b",
    re.IGNORECASE,
)
_TOWN = r"(?-i:[A-Z])[\w'’-]+"
# "Our correspondent in Niamey, with AFP and Reuters", "Newsroom / Agencies"
_DESK = re.compile(
    r"^\W*(?:by:?\s+|from:?\s+)?our (?:own |special |regional )?correspondents?"
    rf"(?: (?:in|at) {_TOWN}(?: {_TOWN}){{0,2}})?(?:,? (?:and|with) (?-i:[A-Z])[\w ,]{{1,40}})?\W*$"
    r"|^\W*(?:drafting|editorial(?: staff)?|newsroom|redaction|(?:news|web|foreign) desk)\s*(?:[/|,&-]|and|with)\s*"
    r"(?:agenc(?:y|ies)|(?-i:[A-Z]{2,5})|Reuters)\W*$",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:(?:reporting|research|additional reporting|writing)?\s*(?:to|for|from) (?:this|"
    r"the) (?:report|story|article|piece|post)|(?:to )?reporting\b|to this\b)",
    re.IGNORECASE,
)

_PICTURE = re.compile(
    r"\b(?:camera|cartoon|design|graphic|illustrat|image|infographic|layout|photo|pictur|video)", re.IGNORECASE
)
_SENTENCES = re.compile(r"(?<=[^\W\d_]{2}[.!?])\s+(?=\S)")
_OF_MAKING = re.compile(r"\b(?:contribut|edit|report|photograph|produc|research|translat|wr[io]t)", re.IGNORECASE)


def read_credits(line: str) -> list[Credit]:
    """Return the credits of a line that holds nothing else, or an empty list.

    A role must be known and what follows it must be names: "Zhi News: Mr. Wu, how ..." is a turn of an
    interview.
    """
    stripped = line.strip().strip("()[]【】（） ").rstrip()
    if len(stripped) > 300:
        return []
    if in_a_row := _in_a_row(stripped):
        return in_a_row
    credits: list[Credit] = []
    for field in filter(None, _SPLIT_FIELDS.split(stripped)):
        credit = _read_field(field)
        if credit is None:
            return []
        credits.append(credit)
    return credits


def without_pictures(line: str) -> list[str]:
    """Return the line, or its names alone where roles stand before them: whose pictures are printed wrote nothing."""
    credits = read_credits(line)
    return [credit.name for credit in credits if not _PICTURE.search(credit.role)] if credits else [line]


def _in_a_row(line: str) -> list[Credit]:
    """Return the credits of a line with no marks between them ("Text editor: Liao Qin Picture editor: Xu Jiamin")."""
    before, *rest = vocabulary().role_labels.split(line)
    pairs = list(zip(rest[::2], rest[1::2], strict=True))
    if before or len(pairs) < 2 or not all(is_names(names.rstrip()) for _, names in pairs):
        return []
    return [Credit(role, names.strip(" .")) for role, names in pairs]


def _read_field(field: str) -> Credit | None:
    match = _FIELD.match(field) or _BY.match(field)
    if match is None or not is_role(match[1]) or not is_names(match[2]):
        return None
    return Credit(match[1].strip(), match[2].strip(" ."))


def is_role(words: str) -> bool:
    """Tell whether the words name a part in making a page ("Layout", "Photo by")."""
    role = plain(words)
    lists = vocabulary()
    return role in lists.roles or role in lists.author_roles


def is_author_role(words: str) -> bool:
    """Tell whether the words name the one who wrote the article."""
    return plain(words) in vocabulary().author_roles


def is_names(text: str) -> bool:
    """Tell whether the text could be names and nothing else."""
    return len(text) <= _LONGEST_NAME and len(text.split()) <= 12 and bool(_NAMES.match(text))


def is_sign_off(line: str) -> bool:
    """Tell whether a line only says who contributed ("Jane Doe in Kyiv contributed to this report.")."""
    if len(line) > 400:
        return False
    if _DESK.match(line):
        return True
    if _CONTRIBUTED.search(line):
        return all(map(_OF_MAKING.search, _SENTENCES.split(line))) and not re.search(r"\b(?:said|told)\b|[\"“]", line)
    return bool(_SIGN_OFF.match(line)) and len(line.split()) <= 40 and not re.search(r"\b(?:said|told)\b", line)
