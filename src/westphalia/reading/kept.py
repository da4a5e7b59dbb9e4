"""Answers to questions about words, kept for as long as their page is read: many rules ask the same of one word."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from spacy.tokens import Token


def kept(question: Callable[[Token], bool]) -> Callable[[Token], bool]:
    """Make a question about a word of a parsed page answer each word once.

    Parameters
    ----------
    question
        What depends on nothing but the parse, which does not change any more.

    Returns
    -------
    callable
        The same question; its answers lie with the page (`Doc.user_data`) and go with it.
    """
    key = f"westphalia.{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def answer(token: Token) -> bool:
        answers = token.doc.user_data.setdefault(key, {})
        found = answers.get(token.i)
        if found is None:
            found = answers[token.i] = question(token)
        return bool(found)

    return answer
