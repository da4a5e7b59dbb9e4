"""What grammar rules out: "him" is not the subject of its own verb, "his foe McCain" is not McCain's."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from westphalia.actors.pronouns.writings import addressees
from westphalia.actors.wordlists import words
from westphalia.reading.lemmas import lemma

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "dative", "pobj")
# Behind these a pronoun may well be the subject: "she looked around her", "he brought it with him".
_VIEWS = frozenset({"assessment", "eyes", "judgement", "judgment", "opinion", "view"})
_LOOSE = frozenset("with around behind before near after above beside over upon between among".split())


def ruled_out(pronoun: Token) -> frozenset[int]:
    """Return the tokens that a pronoun cannot refer to, reflexive pronouns left aside."""
    found = set(_joined(pronoun))
    if pronoun.dep_ == "poss":
        found.update(_of_its_noun(pronoun.head))
    elif pronoun.dep_ in _OBJECTS and not is_reflexive(pronoun):
        found.update(_of_its_verb(pronoun))
    elif pronoun.dep_ == "nsubj" and pronoun.lower_ in words("pronouns", "personal"):
        found.update(_of_what_is_told(pronoun.head))
        found.update(addressees(pronoun))
    return frozenset(found)


def is_reflexive(pronoun: Token) -> bool:
    """Return True for "himself", "itself", "themselves"."""
    return pronoun.lower_.endswith(("self", "selves"))


def subjects_above(token: Token) -> Iterator[Token]:
    """Yield the subjects of the clauses around a token, the innermost first, the token itself left aside. Whoever owns
    a noun on the way is its subject: "Japan" of "Japan's claims against its neighbours"."""
    pronoun = token
    while (verb := _verb_above(token)) is not None:
        yield from (owner for owner in _owners_between(token, verb) if owner.i != pronoun.i)
        subject = _subject(verb)
        if subject is not None and subject.i != token.i:
            yield subject
        token = verb


def _owners_between(token: Token, verb: Token) -> Iterator[Token]:
    """Yield the owners of the nouns between a token and the verb above it."""
    while token.head.i != verb.i:
        token = token.head
        yield from (child for child in token.lefts if child.dep_ == "poss" and token.tag_.startswith("N"))


def teller_of(pronoun: Token) -> int:
    """Return the subject of the verb of saying whose clause a pronoun is the subject of, -1 without one: "the ministry"
    of "the ministry said they were ready"."""
    clause = pronoun.head
    if clause.dep_ == "advcl" and clause.i < clause.head.i:
        clause = clause.head  # "... said that while they disagree, ..."
    if pronoun.dep_ not in _SUBJECTS or clause.dep_ != "ccomp" or lemma(clause.head) not in words("verbs", "saying"):
        return -1
    subject, other = _subject(clause.head), {child.dep_ for child in clause.head.children}
    if subject is None or subject.i > pronoun.i or "neg" in other or any(c.dep_ == "conj" for c in subject.children):
        return -1
    return subject.i


def fronted_subject(pronoun: Token) -> Token | None:
    """Return the subject that follows the opening phrase a pronoun stands in: "In his speech, Putin ...".

    "In his opinion, Putin ..." is what another thinks of Putin.
    """
    if pronoun.head.lower_ in _VIEWS and pronoun.head.head.lower_ == "in":
        return None
    token = pronoun
    while token.head.i != token.i:
        opening = token.dep_ in ("prep", "advcl", "npadvmod") and token.i < token.head.i
        if opening and token.head.tag_.startswith(("V", "MD")):
            found = next((c for c in token.head.children if c.dep_ in _SUBJECTS and c.i > pronoun.i), None)
            if found is not None:
                return found
        token = token.head
    return None


def reproached(pronoun: Token) -> Token | None:
    """Return whom a clause is directed at where the pronoun's phrase says why: "sanctions on Iran over its ..."."""
    preposition = pronoun.head.head
    if pronoun.dep_ != "poss" or preposition.dep_ != "prep":
        return None
    verb = _verb_above(preposition)
    if verb is None:
        return None
    if preposition.lower_ == "of" and lemma(verb) in words("verbs", "depriving"):
        return next((child for child in verb.children if child.dep_ == "dobj"), None)  # "strip the king of his title"
    if preposition.lower_ not in words("nouns", "reproach"):
        return None
    for token in reversed(pronoun.doc[verb.i + 1 : preposition.i]):
        if token.lower_ in words("nouns", "times"):
            continue  # "hit Russia with sanctions on Monday over its ..."
        against = token.dep_ == "pobj" and token.head.lower_ in ("on", "against", "upon", "at")
        if against or (token.dep_ == "dobj" and token.head.i == verb.i):
            return token
    return None


def subject_before(pronoun: Token) -> Token | None:
    """Return the subject that a pronoun as a subject goes on about: of the clause around its own, or of the one that
    its own is joined to; else of the sentence before."""
    verb = pronoun.head
    if verb.dep_ in ("acl", "ccomp") and verb.head.tag_ in ("NN", "NNS"):
        owner = next((child for child in verb.head.lefts if child.dep_ == "poss"), None)
        if owner is not None:
            return owner  # "Pyongyang's claim that it ..."
    above = next(subjects_above(pronoun), None)
    if above is not None and above.i < pronoun.i:
        return above
    opening = (child for child in verb.lefts if child.dep_ == "advcl" and child.i < pronoun.i)
    fronted = (c for clause in opening for c in clause.children if c.dep_ in _SUBJECTS)
    if (own := next(fronted, None)) is not None:
        return own  # "After Paris had agreed, it sent troops"
    while verb.dep_ in ("conj", "ccomp", "advcl", "parataxis") and verb.head.i < verb.i:
        verb = verb.head
        own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if own is not None:
            return own if own.i < pronoun.i else None
    start = pronoun.sent.start
    if start == 0 or any(token.dep_ in _SUBJECTS for token in pronoun.doc[start : pronoun.i]):
        return None
    before = pronoun.doc[start - 1].sent
    return next((child for child in before.root.children if child.dep_ in _SUBJECTS), None)


def goes_on(pronoun: Token) -> bool:
    """Return True where the verb of "it" may be somebody's deed: none that is mostly said of events and things."""
    verb = pronoun.head
    passive = pronoun.dep_ == "nsubjpass" and verb.lower_ not in words("verbs", "minded")
    if passive or not verb.tag_.startswith("V") or lemma(verb) in words("verbs", "of_things"):
        return False
    return not any(child.dep_ in ("acomp", "attr", "expl") for child in verb.children)


def _of_what_is_told(verb: Token) -> Iterator[int]:
    """Yield whom a clause ahead of its words of saying is about: "Macron, he said, wants war", "Macron lies, he said".

    Who spoke of himself would be called "he" there too.
    """
    if lemma(verb) not in words("verbs", "saying"):
        return
    ahead = (
        [verb.head] if verb.dep_ == "parataxis" else [c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i]
    )
    for clause in ahead:
        yield from (c.i for c in clause.children if c.dep_ in _SUBJECTS and c.i < verb.i and c.tag_[0] == "N")


def _joined(pronoun: Token) -> Iterator[int]:
    """Yield what is joined to a pronoun by "and": "he and Mr. Lavrov"."""
    token = pronoun
    while token.dep_ == "conj":
        token = token.head
        yield token.i
    yield from (child.i for child in pronoun.children if child.dep_ == "conj")


def _of_its_noun(noun: Token) -> Iterator[int]:
    """Yield what is the same as the noun that a possessive belongs to."""
    yield noun.i
    yield from (child.i for child in noun.children if child.dep_ in ("appos", "compound", "nmod"))
    if noun.dep_ in ("appos", "compound", "nmod"):
        yield noun.head.i
    if noun.dep_ == "attr":
        yield from (child.i for child in noun.head.children if child.dep_ in _SUBJECTS)
    if noun.dep_ in _SUBJECTS:
        yield from (child.i for child in noun.head.children if child.dep_ == "attr")


def _of_its_verb(pronoun: Token) -> Iterator[int]:
    """Yield the subject and the other object of the verb that a pronoun is an object of."""
    head = pronoun.head
    if pronoun.dep_ == "pobj":
        deed = head.head
        if head.lower_ == "against" and deed.dep_ == "dobj" and lemma(deed.head) in words("verbs", "undertaking"):
            deed = deed.head  # "took action against it"
        if head.lower_ in _LOOSE or not deed.tag_.startswith("V"):
            return
        head = deed
    yield from (child.i for child in head.children if child.dep_ in ("dobj", "dative") and child.i != pronoun.i)
    subject = _subject(head)
    if subject is None or subject.lower_ in ("it", "there"):
        subject = _subject_of_infinitive(head) or subject
    if subject is not None:
        yield subject.i
        yield from (child.i for child in subject.children if child.dep_ in ("appos", "conj"))


def _subject_of_infinitive(verb: Token) -> Token | None:
    """Return who is to do it: "Trump said it was an honor to meet him"."""
    if not any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children):
        return None
    above = (subject for subject in subjects_above(verb) if subject.lower_ not in ("it", "there"))
    return next(above, None)


def _verb_above(token: Token) -> Token | None:
    while token.head.i != token.i:
        token = token.head
        if token.tag_.startswith("V"):
            return token
    return None


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb: its own, the object of the verb that governs it ("asked Putin to go"), or that of
    the verb it is joined to."""
    for _ in range(4):
        own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if own is not None:
            return _antecedent(verb, own)
        if verb.dep_ == "acl" and verb.tag_ == "VBG":
            return verb.head
        if verb.dep_ == "acl" and verb.tag_ == "VB":
            return next((child for child in verb.head.lefts if child.dep_ == "poss"), None)  # "Iran's offer to help"
        if verb.dep_ == "pcomp":
            verb = verb.head  # "responded by accusing it": the preposition stands between the verbs
        if verb.dep_ not in ("conj", "xcomp", "advcl", "aux", "prep") or verb.head.i == verb.i:
            return None
        if verb.dep_ == "xcomp":
            asked = next((c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i), None)
            if asked is not None:
                return asked
        verb = verb.head
    return None


def _antecedent(verb: Token, subject: Token) -> Token:
    """Return what "who" stands for in a relative clause."""
    return verb.head if verb.dep_ == "relcl" and subject.tag_ in ("WP", "WDT") else subject
