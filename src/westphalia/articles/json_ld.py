"""JSON-LD in a page: the node that describes its article, found among graphs, lists and references.

Source: schema.org, Article and its subtypes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = dict[str, Any]

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
_PAGE = re.compile(r"(?:WebPage|ItemPage)$")
_SITE = re.compile(r"(?:WebSite|NewsMediaOrganization)$")
# JavaScript's ways around the end of a script, which JSON does not know.
_WRAPPERS = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")


@dataclass(frozen=True, slots=True)
class OriginalWork:
    """The work an article is based on or translated from."""

    url: str | None = None
    language: str | None = None
    is_translation: bool = False


class LinkedData:
    """The JSON-LD of one page, read once."""

    def __init__(self, tree: HtmlElement) -> None:
        self._nodes = [node for script in _scripts(tree) for node in _flatten(_parse(script))]
        self._by_id = {node["@id"]: node for node in self._nodes if isinstance(node.get("@id"), str) and len(node) > 1}

    @cached_property
    def article(self) -> Node:
        """The node of the article, references resolved; the node of the page if there is none; else empty."""
        for wanted in (_ARTICLE, _PAGE):
            for node in self._nodes:
                if any(wanted.search(kind) for kind in _kinds(node)):
                    return {key: self._resolve(value) for key, value in node.items()}
        return {}

    @cached_property
    def article_body(self) -> str:
        """The text of the article, its line breaks kept; "" where it is not given, or given as markup."""
        body = self.article.get("articleBody")
        return body if isinstance(body, str) and "</" not in body else ""

    @cached_property
    def site_name(self) -> str | None:
        """The name of the site or outlet, where a node of its own tells it."""
        sites = (node for node in self._nodes if any(_SITE.search(kind) for kind in _kinds(node)))
        return next((name for site in sites for name in names(site)), None)

    @cached_property
    def original_work(self) -> OriginalWork:
        """What the article says it is a translation of or based on."""
        for key in ("translationOfWork", "isBasedOn", "isBasedOnUrl"):
            work = self.article.get(key)
            work = work[0] if isinstance(work, list) and work else work
            node = work if isinstance(work, dict) else {"url": work}
            url = next((address for address in texts(node, ("url", "@id")) if address.startswith("http")), None)
            language = next(texts(node, ("inLanguage",)), None)
            if url or language:
                return OriginalWork(url, language, key == "translationOfWork")
        return OriginalWork()

    def _resolve(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._resolve(item) for item in value]
        if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
            return self._by_id.get(value.get("@id"), value)
        return value


def names(value: Any) -> list[str]:
    """The names in a value: a string, a node with a `name`, or a list of either."""
    if isinstance(value, list):
        return [name for item in value for name in names(item)]
    if isinstance(value, dict):
        return names(value.get("name"))
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return [text] if text and not text.startswith(("http:", "https:")) else []


def texts(node: Mapping[str, Any], keys: Iterable[str]) -> Iterator[str]:
    """The non-empty strings under these keys, in their order, single or in lists."""
    for key in keys:
        values = node.get(key)
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, dict):
                value = value.get("@value") or value.get("name") or value.get("alternateName")
            if isinstance(value, str) and value.strip():
                yield " ".join(value.split())


def _scripts(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            yield script.text


def _parse(text: str) -> Any:
    try:
        return json.loads(_WRAPPERS.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _flatten(value: Any, depth: int = 0) -> Iterator[Node]:
    """The nodes of a document: of lists, of `@graph`, and what a page says is its main thing."""
    if depth > 5:
        return
    if isinstance(value, list):
        for item in value:
            yield from _flatten(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity"):
            yield from _flatten(value.get(key), depth + 1)


def _kinds(node: Node) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
