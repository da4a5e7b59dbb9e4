"""What a pronoun can point back to: everything named or described in the text, as entries of the reader's memory."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.cast.cast import Cast
from westphalia.actors.mention import Mention
from westphalia.actors.pronouns.salience import Entry, weight_of
from westphalia.actors.vocabulary import body_sectors, is_person_noun
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma

_SUBJECTS = ("nsubj", "nsubjpass")
_STANDS_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj", "poss", "conj"})
_JOINED = (frozenset({"state", "body"}), frozenset({"person"}), frozenset({"people", "body"}))  # who is "they" together
_BODIES = frozenset({"country", "igo", "bloc", "organization", "government", "outlet", "military"})


def kind_of(mention: Mention, head: Token) -> str:
    """Return "person", "people", "body" or "state": what decides which pronouns fit."""
    kind = mention.actor.kind
    if mention.form in ("demonym", "demonyms", "role") and head.tag_ in ("NNPS", "NNS"):
        return "people"
    if kind in ("person", "country"):
        return "person" if kind == "person" else "state"
    if head.lower_ in words("nouns", "members"):
        return "people"
    if head.lower_ == "police":
        return "people"  # "the police said they ..."
    if kind in _BODIES or mention.actor.known or head.tag_ in ("NNP",):
        return "people" if head.tag_ in ("NNS", "NNPS") and kind in ("group", "military") else "body"
    noun = lemma(head)
    if noun in body_sectors() or noun in words("nouns", "collective"):
        return "people" if noun in words("nouns", "collective") else "body"
    return "people" if head.tag_ in ("NNS", "NNPS") else "person"


def entry_of(mention: Mention, head: Token, sentence: int, quote: int | None) -> Entry:
    """Make the entry of somebody named or described."""
    kind = kind_of(mention, head)
    weight = weight_of(head) if mention.form != "adjective" else 15.0
    key = mention.actor_id if mention.actor.kind == "person" or kind != "person" else f"{mention.actor_id}@{head.i}"
    subject = head.dep_ in _SUBJECTS
    return Entry(head.i, sentence, (mention,), key, weight, quote, subject, kind == "people", kind)


def nobody(token: Token, sentence: int, quote: int | None) -> Entry | None:
    """Make the entry of a noun that no actor stands for: it may be what a pronoun means, and then nothing is said."""
    if token.tag_ not in ("NN", "NNS", "NNP", "NNPS") or token.dep_ not in _STANDS_ALONE:
        return None
    noun = lemma(token)
    if any(child.dep_ == "appos" for child in token.children):
        return None  # who it is stands behind it
    if noun in words("nouns", "times") or (token.dep_ == "pobj" and token.head.lower_ in ("as", "like")):
        return None
    person = is_person_noun(noun) and noun not in words("nouns", "collective")
    plural = token.tag_ in ("NNS", "NNPS")
    if person and not plural and _repeats(token):
        return None
    kind = ("people" if plural else "person") if person else "thing"
    if token.tag_ == "NNP" and not person and token.dep_ != "pobj":
        kind = "name"  # of whom or what, nobody can tell
    return Entry(
        token.i, sentence, (), f"?{noun}", weight_of(token), quote, token.dep_ in _SUBJECTS, plural, kind, token.lower_
    )


def repeated(meant: tuple[Mention, ...], token: Token, doc: Doc, sentence: int, quote: int | None) -> Entry:
    """Make the entry of a pronoun: its place, and the nature of whom it means."""
    entry = entry_of(meant[0], token, sentence, quote)._replace(kind=kind_of(meant[0], doc[meant[0].head]))
    if len(meant) == 1:
        return entry._replace(plural=entry.kind == "people")
    return entry._replace(mentions=meant, key=_key(meant), plural=True, kind="people")


def unresolved(token: Token, sentence: int, quote: int | None) -> Entry:
    """Make the entry of a pronoun of whom one cannot tell: the next of its kind most likely means the same."""
    word, subject = token.lower_, token.dep_ in _SUBJECTS
    if word in words("pronouns", "personal"):
        noun = "woman" if word in words("gender", "she") else "man"
        return Entry(token.i, sentence, (), f"?{noun}", weight_of(token), quote, subject, False, "person", noun)
    return Entry(token.i, sentence, (), "?they", weight_of(token), quote, subject, True, "thing", word)


def together(cast: Cast, token: Token, sentence: int, quote: int | None) -> Entry | None:
    """Make the entry of several that are named together ("Russia and China"); `token` is the head of the last."""
    if token.dep_ != "conj":
        return None
    heads = [token]
    while heads[-1].dep_ == "conj" and len(heads) < 6:
        heads.append(heads[-1].head)
    found = [cast.at(head.i) for head in reversed(heads)]
    members = [mention for mention in found if mention is not None]
    kinds = {kind_of(mention, cast.doc[mention.head]) for mention in members}
    keys = list(dict.fromkeys(mention.actor_id for mention in members))
    if len(members) < len(heads) or len(keys) < len(members) or not any(kinds <= alike for alike in _JOINED):
        return None
    weight = weight_of(heads[-1])
    return Entry(
        token.i, sentence, tuple(members), _key(members), weight, quote, heads[-1].dep_ in _SUBJECTS, True, "people"
    )


def _key(mentions: Sequence[Mention]) -> str:
    return "+".join(mention.actor_id for mention in mentions)


def _repeats(token: Token) -> bool:
    """Return True for "the president", "the lawmaker": another word for somebody already named, or known to all."""
    before = [child.lower_ for child in token.children if child.i < token.i and child.dep_ in ("det", "amod", "poss")]
    return before == ["the"]
