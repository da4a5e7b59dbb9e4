"""Negation, possibility, condition: the words that change whether something is told as having happened.

Each cue comes with the tokens it reaches. What is reached is read off the parse: the complement of a
governing verb ("refused [to sign]"), the verb that an auxiliary or "not" belongs to with what follows it,
a conditional clause together with what depends on it. Subjects, relative clauses and side clauses are not
reached: "the attack did not stop the convoy that had left" denies neither the attack nor the leaving.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from westphalia.reading.annotations import Cue, CueKind, Sentence
from westphalia.reading.lemmas import lemma

if TYPE_CHECKING:
    from numpy.typing import NDArray

# How a word works -> the kind of cue it is then.
Roles = dict[str, CueKind]
Scope = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of cues.toml, by how they work; `triggers` are the ids of all their forms."""

    by_role: dict[str, Roles]
    phrases: dict[str, CueKind]
    first_words: frozenset[str]
    triggers: NDArray[np.uint64]


def find_cues(doc: Doc, sentences: Sequence[Sentence]) -> tuple[Cue, ...]:
    """Return the cues of an article, in order.

    Parameters
    ----------
    doc
        The parsed article: tags and dependencies.
    sentences
        Its sentences, in order; no cue reaches beyond its own.
    """
    lexicon = load_lexicon()
    hits = np.flatnonzero(np.isin(doc.to_array("LOWER"), lexicon.triggers))
    cues: list[Cue] = []
    bounds = iter(sentences)
    sentence = next(bounds, None)
    for index in hits.tolist():
        while sentence is not None and sentence.end <= index:
            sentence = next(bounds, None)
        if sentence is None:
            break
        if sentence.start <= index:
            cues.extend(_cues_at(doc[index], sentence, lexicon))
    return tuple(cues)


# --- the lexicon ------------------------------------------------------------------------------------------


@cache
def load_lexicon() -> Lexicon:
    """Read cues.toml."""
    tables: dict[CueKind, dict[str, list[str]]] = tomllib.loads(
        files(__package__).joinpath("cues.toml").read_text(encoding="utf-8")
    )  # type: ignore[assignment]
    by_role: dict[str, Roles] = {}
    for kind, roles in tables.items():
        for role, words in roles.items():
            by_role.setdefault(role, {}).update(dict.fromkeys(words, kind))
    phrases = by_role.pop("phrases")
    first_words = frozenset(phrase.split()[0] for phrase in phrases)
    forms = {form for word in first_words.union(*by_role.values()) for form in _forms(word)}
    return Lexicon(by_role, phrases, first_words, np.array(sorted(map(get_string_id, forms)), dtype=np.uint64))


_IRREGULAR = {
    "be": "is are was were am been 's 're",
    "forgo": "forwent",
    "have": "had has",
    "mean": "meant",
    "plead": "pled",
    "seek": "sought",
    "strive": "strove",
    "tell": "told",
    "undertake": "undertook undertaken",
}


def _forms(word: str) -> Iterator[str]:
    """Yield the forms a lemma may take, and some that no word has: they cost nothing."""
    stem = word.removesuffix("e")
    yield from (
        word,
        f"{word}s",
        f"{word}es",
        f"{stem}ed",
        f"{stem}ing",
        f"{word}{word[-1]}ed",
        f"{word}{word[-1]}ing",
    )
    if word.endswith("y"):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied")
    yield from _IRREGULAR.get(word, "").split()


# --- one word ---------------------------------------------------------------------------------------------


def _cues_at(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Cue]:
    """Yield the cue that a word is, if it is one; a phrase counts as one word."""
    roles = lexicon.by_role
    word = token.lower_
    phrase = _phrase_at(token, lexicon) if word in lexicon.first_words else None
    if phrase:
        yield from _made(lexicon.phrases[phrase[0]], token, phrase[1], _phrase_scope(phrase[1]), sentence)
    elif word in roles["inversions"] and (verb := _inverted(token)):
        yield from _made("condition", token, token, _condition_scope(verb), sentence)
    elif word in roles["suppositions"] and (scope := _supposed(token, sentence)):
        yield from _made("condition", token, token, scope, sentence)
    elif token.tag_ == "MD" and word in roles["auxiliaries"]:
        yield from _made(roles["auxiliaries"][word], token, token, _verb_scope(token, token.head), sentence)
    elif word in roles["subordinators"] and token.dep_ == "mark":
        yield from _subordinator(token, roles["subordinators"][word], sentence)
    elif word in roles["prepositions"] and token.dep_ in ("prep", "mark"):
        yield from _made(roles["prepositions"][word], token, token, _object_scope(token), sentence)
    elif word == "no" and token.i + 1 < len(token.doc) and token.nbor(1).text.isdigit():
        return  # "No 10 aides condemned it": a number, or a house
    elif word in roles["determiners"] and token.dep_ in ("det", "nsubj", "nsubjpass", "dobj", "pobj", "attr"):
        yield from _made(roles["determiners"][word], token, token, _determiner_scope(token), sentence)
    elif word in roles["modifiers"] and not (found := list(_governor(token, roles, sentence))):
        yield from _made(roles["modifiers"][word], token, token, _modifier_scope(token), sentence)
    elif word in roles["modifiers"]:
        yield from found
    else:
        yield from _governor(token, roles, sentence)


def _made(kind: CueKind, first: Token, last: Token, scope: Scope | None, sentence: Sentence) -> Iterator[Cue]:
    if scope is None:
        return
    start, end = max(scope[0], sentence.start), min(scope[1], sentence.end)
    if start < end:
        text = first.doc[first.i : last.i + 1].text
        yield Cue(kind, first.idx, last.idx + len(last.text), text, first.i, (start, end))


def _phrase_at(token: Token, lexicon: Lexicon) -> tuple[str, Token] | None:
    """Return the longest phrase that begins at a token, and its last token."""
    for length in (4, 3, 2):
        words = token.doc[token.i : token.i + length]
        text = " ".join(word.lower_ for word in words)
        if text in lexicon.phrases:
            return text, words[-1]
    return None


# --- what is reached --------------------------------------------------------------------------------------

# Clauses of their own, told beside what is reached.
_BESIDE = frozenset({"advcl", "parataxis", "relcl", "intj", "meta", "dep"})


def _verb_scope(cue: Token, verb: Token) -> Scope:
    """Return the reach of a word that hangs on a verb: from either to the end of what the verb governs."""
    modal = next((word for word in (cue, verb) if word.tag_ == "MD"), None)
    if modal is not None and modal.dep_ == "conj" and modal.head.tag_ != "MD":
        return min(cue.i, modal.i), _right_end(modal)  # "has not attacked and must not": what was told stays
    if verb.dep_ == "aux" or verb.tag_ == "MD":  # "n't" may hang on the auxiliary
        verb = verb.head
    return min(cue.i, verb.i), _right_end(verb)


def _right_end(head: Token) -> int:
    """Return the end of what a word governs to its right, up to the first clause that stands beside it."""
    end = head.i + 1
    for child in head.rights:
        if child.dep_ in ("punct", "cc") and child.lower_ not in ("but", "yet"):
            continue
        if child.dep_ in _BESIDE or (child.dep_ == "conj" and not _shares_status(head, child)):
            break
        if child.dep_ == "cc":
            break
        aside = _relative_clause(child)
        if aside is not None:
            return max(end, aside)
        end = max(end, child.right_edge.i + 1)
    return end


def _relative_clause(token: Token) -> int | None:
    """Return where the first relative clause within a subtree begins, if there is one."""
    for inner in token.doc[token.i : token.right_edge.i + 1]:
        if inner.dep_ == "relcl":
            return inner.left_edge.i
    return None


def _shares_status(verb: Token, conjunct: Token) -> bool:
    """Tell "will visit and sign" (one auxiliary for both) from "did not sign and went home"."""
    if not verb.tag_.startswith("VB"):
        return True
    both_to = any(child.lower_ == "to" for child in verb.lefts)  # "decided to recall him and to protest"
    has_own = any(
        child.dep_ in ("nsubj", "nsubjpass", "aux", "expl") and not (both_to and child.lower_ == "to")
        for child in conjunct.lefts
    )
    return not has_own and (conjunct.tag_ == verb.tag_ or verb.tag_ not in ("VB", "VBN", "VBG"))


def _subtree(token: Token) -> Scope:
    return token.left_edge.i, token.right_edge.i + 1


def _object_scope(preposition: Token) -> Scope | None:
    """Return the reach of "without", "in case of": their object, or the clause they introduce."""
    for child in preposition.rights:
        if child.dep_ in ("pobj", "pcomp"):
            return preposition.i, _right_end(child)
    if preposition.dep_ == "mark":
        return preposition.i, _right_end(preposition.head)
    return None


def _denied_by_phrase(no: Token) -> Token | None:
    """Return the verb that a phrase with "no" denies: "at no time did it attack", "it by no means supports him"."""
    preposition = no.head.head
    phrase = f"{preposition.lower_} {no.lower_} {lemma(no.head)}"
    if no.dep_ != "det" or phrase not in load_lexicon().by_role["denials"]:
        return None
    verb = preposition.head
    if verb.tag_[0] == "N" and verb.dep_ in ("nsubj", "nsubjpass"):
        verb = verb.head  # "Oslo by no means supports him"
    return verb if verb.tag_[0] in "VM" else None


def _not_one(token: Token) -> Token | None:
    """Return the noun that "not" denies together with its verb: "not a single state sent arms", "not one soldier"."""
    noun = token.head.head if token.head.dep_ == "nummod" else token.head
    behind = [word.lower_ for word in token.doc[token.i + 1 : token.i + 3]]
    counts = behind[:1] == ["one"] or behind == ["a", "single"]
    return noun if counts and noun.tag_[:2] in ("NN", "PR") and noun.i > token.i else None


def _modifier_scope(token: Token) -> Scope | None:
    """Return the reach of a word that hangs on a verb or adjective, or of "not" before "once" or "one"."""
    if token.dep_ == "advcl" and token.tag_ == "VBN":
        return None  # "threatened by Oslo, Rome sent troops"
    if token.lower_ == "not" and (noun := _not_one(token)) is not None:
        return _noun_scope(noun)
    head = token.head
    if token.lower_ == "not" and head.lower_ == "once" and head.dep_ == "advmod":
        head = head.head
    return _verb_scope(token, head)


def _determiner_scope(token: Token) -> Scope:
    """Return the reach of "no": its noun, and the verb the noun is an argument of."""
    if (denied := _denied_by_phrase(token)) is not None:
        return min(token.i, denied.i), _right_end(denied)
    return _noun_scope(token.head if token.dep_ == "det" else token)


def _noun_scope(noun: Token) -> Scope:
    """Return the reach of what denies a noun: it, and the verb it is an argument of."""
    verb = noun.head
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and verb.tag_.startswith("VB"):
        return min(noun.left_edge.i, verb.i), max(_right_end(verb), noun.i + 1)
    return noun.left_edge.i, _right_end(noun)


# --- governors: "refused to sign" -------------------------------------------------------------------------

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "pcomp"})
_PREPOSITIONS = frozenset(
    {"of", "for", "on", "to", "from", "in", "at", "against", "about", "toward", "towards", "over"}
)
# Their own sense is another one without "to": "have", "be going", "due to the war", "about the war".
_PHRASE, _OBJECT, _CLAUSE = range(3)
_ONLY_INFINITIVE = frozenset(
    "have be going about due set bound ask look work press tell push mean able question light".split()
)


def _governor(token: Token, roles: dict[str, Roles], sentence: Sentence) -> Iterator[Cue]:
    word = token.lower_ if token.lower_ in roles["governors"] or token.lower_ in roles["objects"] else lemma(token)
    kind = roles["governors"].get(word) or roles["objects"].get(word)
    if kind is None or token.dep_ in ("aux", "auxpass") or token.tag_ in ("MD", "NNP", "NNPS"):
        return
    scopes = [scope for child in token.rights if (scope := _complement(token, child, word, roles))]
    if scopes:  # a clause says what is meant more fully than an object, an object more than "on Moscow", "in May"
        yield from _made(kind, token, token, max(scopes)[1], sentence)


def _complement(token: Token, child: Token, word: str, roles: dict[str, Roles]) -> tuple[int, Scope] | None:
    """Return the reach of a governor through one of its dependents, and how fully that says what is meant."""
    infinitive = child.tag_ == "VB" and any(left.lower_ == "to" for left in child.lefts)
    if word in _ONLY_INFINITIVE:
        clause = infinitive and child.dep_ in ("xcomp", "advcl", "ccomp", "relcl", "acl")
        return (_CLAUSE, (child.left_edge.i, _right_end(child))) if clause else None
    if child.dep_ in _COMPLEMENTS or (child.dep_ in ("advcl", "relcl") and infinitive):
        return _CLAUSE, (child.left_edge.i, _right_end(child))
    if child.dep_ == "prep" and child.lower_ in _PREPOSITIONS and (scope := _object_scope(child)):
        acts = any(inner.dep_ == "pcomp" for inner in child.children)  # "prevent Oslo from selling arms"
        return (_CLAUSE if acts else _PHRASE), scope
    if child.dep_ in ("dobj", "oprd") and word in roles["objects"] and token.tag_.startswith("VB"):
        return _OBJECT, (child.left_edge.i, _right_end(child))
    return None


# --- conditions -------------------------------------------------------------------------------------------


def _subordinator(token: Token, kind: CueKind, sentence: Sentence) -> Iterator[Cue]:
    verb = token.head
    if token.i > sentence.start and token.nbor(-1).lower_ == "what":  # "What if he attacks and we yield?"
        yield from _made(kind, token, token, (token.i, sentence.end), sentence)
    elif verb.dep_ == "ccomp" or kind != "condition":  # "asked if": nobody knows yet
        yield from _made("doubt", token, token, (token.i, _right_end(verb)), sentence)
    else:
        yield from _made(kind, token, token, _condition_scope(verb), sentence)


def _condition_scope(verb: Token) -> Scope:
    """Return the reach of a condition: its clause, and what is said with a modal to follow from it."""
    clause = _subtree(verb)
    main = verb.head
    if verb.dep_ == "advcl" and main is not verb and any(left.tag_ == "MD" for left in main.lefts):
        return min(clause[0], _own_left(main)), max(clause[1], _right_end(main))
    return clause


def _own_left(verb: Token) -> int:
    """Return the first token of a verb's auxiliaries: its subject may name something that did happen."""
    return next((left.i for left in verb.lefts if left.tag_ == "MD"), verb.i)


_LET = frozenset({"us", "'s", "’s"})


def _supposed(token: Token, sentence: Sentence) -> Scope | None:
    """Return the reach of "Imagine that Iran attacked": what readers are bidden to suppose; who supposes it himself,
    as in "analysts suppose that", only believes it."""
    before = token.nbor(-1).lower_ if token.i > sentence.start else None
    if before not in (None, "just", "now", "please", "but", "and", "or", ",", "“", '"', *_LET):
        return None
    if token.tag_[:2] == "NN":  # "Imagine Iran attacking" looks like a name to the tagger
        return (token.i, sentence.end) if before is None and _tells_a_deed(token.head) else None
    if before not in _LET and any(child.dep_ in ("nsubj", "aux") for child in token.lefts):
        return None
    bare = token.lower_ == "say" and before not in _LET
    clauses = [child for child in token.rights if child.dep_ in (*_COMPLEMENTS, "dobj", "pobj")]
    return _subtree(clauses[-1]) if clauses and not bare else None


def _tells_a_deed(noun: Token) -> bool:
    return noun.tag_ == "VBG" or (noun.tag_[:3] == "NNP" and noun.head.tag_ == "VBG" and noun.dep_ == "nsubj")


def _phrase_scope(last: Token) -> Scope | None:
    """Return the reach of a phrase: the object of its last word, or the clause it opens."""
    found = _object_scope(last)
    if found:
        return found
    if last.dep_ == "mark":
        return _condition_scope(last.head)
    clause = next((child for child in last.rights if child.dep_ in ("acl", "advcl", "relcl", "ccomp")), None)
    return _subtree(clause) if clause is not None else None


def _inverted(token: Token) -> Token | None:
    """Return the verb of "Should war break out, ...": an auxiliary before its subject, in a side clause."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    if token.lower_ == "should" and token.tag_ == "MD" and _follows_main_clause(token, verb):
        return verb
    if verb.dep_ not in ("advcl", "ccomp") or token.doc[token.right_edge.i].text == "?":
        return None
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    before = token.doc[token.i - 1] if token.i else None
    opens = before is None or token.is_sent_start or before.text in (",", "“", '"', "that", ";")
    return verb if opens and subject is not None and subject.i > token.i else None


def _follows_main_clause(should: Token, verb: Token) -> bool:
    """Return True for "would veto it should Oslo refuse", where no comma parts the condition from what it is for."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or should.is_sent_start or not should.i < subject.i < verb.i:
        return False
    main = verb.head if verb.dep_ in ("advcl", "relcl", "ccomp") else next(verb.lefts)
    return should.nbor(-1).tag_[0] in "NP" and main.i < should.i and not should.nbor(-1).tag_.startswith("PRP$")
