"""Sentences that the parser leaves without a verb, though one of their words can only be it.

"Chinese vessels intruded into the bay": nobody intrudes a vessel, so this is no "vessels (that were) intruded".
"ECOWAS lifted sanctions" has an object that no noun has. "Russia arms Mali": two names stand around the verb.
"Chad expels Libyan envoys": there are no "expels". "Norway and Oman plan to meet": a noun has no subject.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from westphalia.reading.lemmas import is_word, lemma_of
from westphalia.reference.names import lookup

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NAMES = ("NNP", "NNPS")
_UNREAD = ("compound", "nsubj", "dep", "ROOT")
_INSIDE = ("amod", "compound", "det", "nmod", "nummod", "poss")
# Verbs without objects: their participles follow no noun.
_INTRANSITIVE = frozenset(
    "advance appear arrive collapse collide die disappear emerge happen intervene intrude march meddle occur remain "
    "retaliate".split()
)


@Language.component("westphalia_verbless")
def set_verbs(doc: Doc) -> Doc:
    """Give each such sentence its verb."""
    for sentence in list(doc.sents):
        root = sentence.root
        if root.tag_ in _FINITE and root.dep_ == "ROOT":
            continue
        if _is_verb_of_several(root):
            root.tag_ = "VBP"
            continue
        if (verb := _participle(root)) is not None and not _has_verb(sentence, verb):
            _make_root(verb, root, "VBD")
        elif (verb := _between_names(sentence)) is not None:
            _raise_name(verb, sentence)
    return doc


def _is_verb_of_several(root: Token) -> bool:
    """Return True for "plan" of "Norway and Oman plan to meet": with a subject, and an infinitive, it is no noun."""
    if root.tag_ != "NN" or not is_word(root.lower_, "verb"):
        return False
    several = any(
        child.dep_ == "nsubj" and child.i < root.i and any(c.dep_ == "conj" for c in child.children)
        for child in root.children
    )
    return several and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in root.children)


def _has_verb(sentence: Span, but: Token) -> bool:
    """Return True where another word of the sentence is a finite verb of a main clause."""
    return any(t.tag_ in _FINITE and t != but and t.dep_ not in ("relcl", "ccomp", "advcl") for t in sentence)


def _participle(root: Token) -> Token | None:
    """Return "intruded" behind "vessels", and "lifted" between "ECOWAS" and the object that it seems to have."""
    behind = root.nbor(1) if root.i + 1 < len(root.doc) else root
    if behind.tag_ not in ("VBD", "VBN"):
        return None
    if behind.dep_ == "acl" and behind.head == root and root.tag_[0] == "N":
        return behind if lemma_of(behind.lower_, "VBD") in _INTRANSITIVE else None
    taken = behind.dep_ == "amod" and behind.head.dep_ == "dobj" and behind.head.head == root
    return behind if taken and root.text[0].isupper() else None


def _make_root(verb: Token, subject: Token, tag: str) -> None:
    """Let the subject and all that hangs on it from behind hang on the verb."""
    noun = verb.head if verb.dep_ == "amod" else None
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", tag
    for child in list(subject.rights):
        child.head = verb
    subject.head, subject.dep_ = verb, "nsubj"
    if noun is not None:
        noun.head, noun.dep_ = verb, "dobj"
    if subject.tag_[0] not in "NP":
        subject.tag_ = "NNP"


def _between_names(sentence: Span) -> Token | None:
    """Return "arms" of "Russia arms Mali" and "expels", which is no noun, of "Chad expels Libyan envoys", if no other
    word of the sentence may be its verb."""
    words = [token for token in sentence if not token.is_space]
    if any(token.tag_[0] in "VM" and token.tag_ != "VBZ" for token in words):
        return None
    at = next((i for i, token in enumerate(words) if token.tag_ not in _NAMES), 0)
    if not 0 < at < len(words) - 1:
        return None
    verb, behind = words[at], words[at + 1]
    if not (verb.text.islower() and verb.dep_ in _UNREAD and _is_sure_name(words[at - 1])):
        return None
    plural = verb.tag_ == "NNS" and is_word(verb.lower_, "verb") and verb.lower_.endswith("s")
    if plural and not is_word(verb.lower_, "noun"):
        return verb if behind.tag_[0] in "NJDC" and behind.head.i >= verb.i else None
    named = behind.tag_ == "NNP" and _is_sure_name(behind)
    return verb if named and (plural or verb.tag_ == "VBZ") else None


def _is_sure_name(token: Token) -> bool:
    """Return True for the end or beginning of a name that needs no context; "Sunday" and "Live" are none."""
    pair = token.doc[token.i : token.i + 2].text
    return any(not c.needs and c.form != "adjective" for name in (token.text, pair) for c in lookup(name))


def _raise_name(verb: Token, sentence: Span) -> None:
    """Make a verb of the word between two names, the first its subject, the second its object."""
    subject, named = verb.nbor(-1), verb.nbor(1)
    while named.head.i > named.i and named.dep_ in _INSIDE:
        named = named.head
    root = sentence.root
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBZ"
    for token in (*sentence,):
        outside = token.head.i in (verb.i, root.i) and token not in (verb, subject, named)
        if outside and token.i > named.i:
            token.head = named if token.dep_ in ("cc", "conj") else verb
        elif outside and token.i < subject.i:
            token.head = subject
        elif outside and token.i < named.i and token.i > verb.i:
            token.head = named
    subject.head, subject.dep_ = verb, "nsubj"
    named.head, named.dep_ = verb, "dobj"
