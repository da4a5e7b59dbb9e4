"""Pronouns and definite descriptions: "he", "the two countries", "the newspaper"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Token

from westphalia.actors.bodies.home import home_of
from westphalia.actors.cast.cast import CLASS_NOUNS, Cast
from westphalia.actors.described.descriptions import Describer
from westphalia.actors.described.lists import Lists
from westphalia.actors.described.numbers_alone import NUMBERS, ORDER, the_former_or_latter, those_counted
from westphalia.actors.described.pairs import PAIR_NOUNS, Pairs
from westphalia.actors.mention import Mention
from westphalia.actors.owners.affiliations import add_countries
from westphalia.actors.pronouns.antecedents import entry_of, nobody, repeated, together
from westphalia.actors.pronouns.pronouns import Pronouns
from westphalia.actors.pronouns.quotes import Quotes
from westphalia.actors.pronouns.salience import History
from westphalia.actors.wordlists import words
from westphalia.reading.reading import Reading

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def add_references(cast: Cast, reading: Reading, describer: Describer) -> None:
    """Walk through the article and resolve what points back, then who says "I"."""
    add_countries(cast, home_of(reading.article))
    quotes = Quotes(cast.doc, reading.article.text)
    sentences = reading.sentence_of_token
    history = History(lambda index: nobody(cast.doc[index], sentences[index], quotes.at(index)))
    pronouns = Pronouns(cast, history, quotes, sentences)
    _walk(cast, sentences, history, pronouns, quotes, describer)
    for index in _where(cast.doc, "LOWER", words("pronouns", "first")):
        if (meant := pronouns.first(cast.doc[index])) is not None:
            pronouns.point(cast.doc[index], meant)
    for index in _where(cast.doc, "LOWER", {"our", "my"}):
        owned = cast.doc[index].head
        if cast.at(owned.i) is None and (teller := pronouns.teller(cast.doc[index])) is not None:
            describer.add_ours(owned, teller)


def _walk(
    cast: Cast,
    sentences: Sequence[int],
    history: History,
    pronouns: Pronouns,
    quotes: Quotes,
    describer: Describer,
) -> None:
    groups, outlet = (Pairs(), Lists()), None
    at_head = {mention.head: mention for mention in cast.mentions}
    third = words("pronouns", "personal") | words("pronouns", "neuter") | words("pronouns", "plural")
    pointing = set(_where(cast.doc, "LOWER", third))
    possessed = {cast.doc[index].head.i for index in _where(cast.doc, "TAG", {"PRP$"})}
    alone = set(_where(cast.doc, "LOWER", {*NUMBERS, *ORDER}))
    telling = set(_where(cast.doc, "LOWER", CLASS_NOUNS | PAIR_NOUNS))
    for index in sorted({*at_head, *pointing, *alone, *_where(cast.doc, "TAG", _NOUNS)}):
        sentence = sentences[index]
        if mention := at_head.get(index):
            token, quote = cast.doc[index], quotes.at(index)
            outlet = mention if mention.actor.kind == "outlet" else outlet
            for group in groups:
                group.see(mention, cast.doc, sentence)
            several = tuple(cast.within(mention.first, mention.last)) if mention.form == "pair" else ()
            history.add(
                repeated(several, token, cast.doc, sentence, quote)
                if len(several) > 1
                else entry_of(mention, token, sentence, quote)
            )
            if pair := together(cast, token, sentence, quote):
                history.add(pair)
        elif index in pointing:
            pronouns.resolve(cast.doc[index])
        elif index in alone and (several := _add_alone(cast, cast.doc[index])):
            history.add(repeated(several, cast.doc[index], cast.doc, sentence, quotes.at(index)))
        elif cast.doc[index].tag_ not in _NOUNS:
            continue
        elif cast.at(index) is None and not (
            index in telling and _describe(cast, cast.doc[index], sentence, outlet, groups)
        ):
            owned = describer.add_possessed(cast.doc[index]) if index in possessed else None
            if owned is None:
                history.later(index, sentence)
            else:
                history.add(entry_of(owned, cast.doc[index], sentence, quotes.at(index)))


def _where(doc: Doc, attribute: str, values: Collection[str]) -> Iterator[int]:
    """Yield the tokens with one of these values, without making a token of every word of the article."""
    wanted = {doc.vocab.strings[value] for value in values}
    return (index for index, value in enumerate(doc.to_array([attribute]).ravel().tolist()) if value in wanted)


def _describe(cast: Cast, token: Token, sentence: int, outlet: Mention | None, groups: tuple[Pairs, Lists]) -> bool:
    """Resolve "the newspaper" and "the two countries"; return whether anybody was found."""
    first, last = token.left_edge.i, token.i + 1
    called = outlet is not None and token.tag_ == "NN" and token.lower_ in CLASS_NOUNS and _definite(token)
    if outlet is not None and called and not _is_unprinted(outlet, token):
        reason = f"{token.text!r} points back to {outlet.text!r}"
        cast.add(outlet.actor, first, last, form="description", confidence=0.8, reason=reason)
        return True
    numbered = next((found for group in groups if (found := group.meant(token, sentence))), ())
    named = ", ".join(actor.name for actor in numbered)
    for actor in numbered:
        cast.add(actor, first, last, form="pair", confidence=0.7, reason=f"those that were met: {named}")
    return bool(numbered)


def _add_alone(cast: Cast, token: Token) -> tuple[Mention, ...]:
    """Add those whom "the two", "both" or "the latter" takes up; return their mentions."""
    found = those_counted(cast, token) or the_former_or_latter(cast, token)
    reason = f"{token.text!r} takes up " + " and ".join(repr(mention.text) for mention in found)
    for mention in found:
        cast.add(mention.actor, token.i, token.i + 1, form="pair", confidence=0.65, reason=reason)
    return found


def _is_unprinted(outlet: Mention, token: Token) -> bool:
    """Return True for "the paper" after CNN, which is none."""
    return outlet.actor_id in words("outlets", "unprinted") and token.lower_ in words("outlets", "printed")


def _definite(token: Token) -> bool:
    """Return True for "the newspaper", but not where its name follows: "the newspaper Postimees"."""
    children = [child.lower_ for child in token.children if child.i < token.i]
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    named = after.tag_ in ("NNP", "NNPS") and after.text[0].isupper() and bool(token.whitespace_)
    return children == ["the"] and not named
