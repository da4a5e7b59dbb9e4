"""Stored names that mean somebody else in this article: acronyms that it spells out, family names of its own people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from westphalia.actors.cast.acronyms import is_acronym, long_form
from westphalia.actors.cast.cast import CLASS_NOUNS
from westphalia.actors.cast.names import NameSpan
from westphalia.actors.cast.people import is_title
from westphalia.actors.vocabulary import is_person_noun
from westphalia.reference.fold import fold
from westphalia.reference.names import Candidate, lookup
from westphalia.reference.people import gender_of, given_names

_STEM = 4  # letters by which words of two languages are the same: "Revolucionarias", "Revolutionary"
_NAMED = frozenset({"outlet", "organization"})


def as_told(doc: Doc, names: Sequence[NameSpan]) -> list[NameSpan]:
    """Return the stored names as the article means them; those that mean somebody unknown are left out."""
    spelled = _spelled_out(doc, names)
    families = _families(doc, names)
    found = []
    for span in names:
        word = doc[span.first].text if span.last - span.first == 1 else ""
        if word in spelled:
            found += [span._replace(candidates=spelled[word])] if spelled[word] else []
        elif word not in families or _is_called_outlet(doc, span):
            found.append(span)
    return found


def _spelled_out(doc: Doc, names: Iterable[NameSpan]) -> dict[str, tuple[Candidate, ...]]:
    """Map acronyms to what their long forms mean, where that is not what the tables say; nothing for the unknown."""
    found: dict[str, tuple[Candidate, ...]] = {}
    for span in names:
        word = doc[span.first].text
        told = long_form(doc, span.first) if span.last - span.first == 1 and is_acronym(word) else None
        if told is None:
            continue
        text = doc[told[0] : told[1]].text
        known = lookup(text)
        if known and known[0].entity != span.candidates[0].entity:
            found[word] = known
        elif not known and not any(_is_like(text, c.entity.name, word) for c in span.candidates):
            found[word] = ()
    return found


def _is_like(long: str, name: str, acronym: str) -> bool:
    """Return True where a long form may be another form of a stored name: they share a word, or the name is the acronym
    itself."""
    stems = {word[:_STEM] for word in fold(long).split()} & {word[:_STEM] for word in fold(name).split()}
    return name == acronym or any(len(stem) == _STEM for stem in stems)


def _families(doc: Doc, names: Iterable[NameSpan]) -> frozenset[str]:
    """Return the names of outlets and firms that end somebody's full name: "Antara" of "Colonel Yuhanes Antara"."""
    taken = {at for span in names for at in range(span.first, span.last)}
    one_word = (s for s in names if s.last - s.first == 1 and s.candidates[0].entity.kind in _NAMED)
    return frozenset(doc[s.first].text for s in one_word if _ends_person(doc, s.first, taken))


def _ends_person(doc: Doc, at: int, taken: set[int]) -> bool:
    token, given = doc[at], doc[at - 1] if at else doc[at]
    if not token.is_title or given.i in taken or not (given.is_title and given.tag_ == "NNP") or is_title(given.lower_):
        return False
    if is_person_noun(given.lower_) or given.is_sent_start:
        return False
    before = doc[at - 2].lower_ if at > 1 else ""
    titled = is_title(before) or is_person_noun(before)
    return titled or given.text in given_names() or gender_of(given.text, "") is not None


def _is_called_outlet(doc: Doc, span: NameSpan) -> bool:
    """Return True for "the news agency Antara" and "Antara news agency", whoever else bears the name."""
    beside = [doc[i].lower_ for i in (span.first - 1, span.last, span.last + 1) if 0 <= i < len(doc)]
    return not CLASS_NOUNS.isdisjoint(beside)
