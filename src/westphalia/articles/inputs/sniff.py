"""What kind of file this is: by its first bytes; only where those leave it open by the ending of its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

import orjson

from westphalia.articles.inputs.streams import GZIP_MAGIC
from westphalia.articles.inputs.text import decode_text, utf16_without_mark

Format = Literal["gzip", "warc", "pdf", "feed", "html", "jsonl", "json", "text"]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that holds no article we could read, and why."""

    reason: str


# Files that lie about in folders of saved pages, by their first bytes: what they are, and what to do.
_UNPACK = "Unpack it and give the files inside."
_OTHER_FILES: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive or an Office document", "Unpack it, or save it as plain text or PDF."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"BZh", "compressed with bzip2", "Unpack it, or compress it with gzip."),
    (b"\xfd7zXZ\x00", "compressed with xz", "Unpack it, or compress it with gzip."),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd", "Unpack it, or compress it with gzip."),
    (b"{\\rtf", "an RTF document", "Save it as plain text."),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "Save it as plain text or PDF."),
    (b"bplist00", "a property list (perhaps a Safari web archive)", "Save the page as HTML."),
    (b"PAR1", "a Parquet file", "Export it as JSONL."),
    (b"SQLite format 3\x00", "an SQLite database", "Export its articles as JSONL."),
    (b"\x89PNG", "a picture", "Leave it out, or give its text."),
    (b"\xff\xd8\xff", "a picture", "Leave it out, or give its text."),
    (b"GIF8", "a picture", "Leave it out, or give its text."),
)
_BINARY = "It is a binary file{what}, not a page of text. {todo}"

# Text, but never an article: what browsers save beside a page, and tables.
_OTHER_ENDINGS = {
    ".css": "a stylesheet",
    ".js": "a script",
    ".mjs": "a script",
    ".csv": "a table; export it as JSONL with the columns `text`, `url`, `title`, `published`",
    ".tsv": "a table; export it as JSONL with the columns `text`, `url`, `title`, `published`",
}

_HTML_ENDINGS = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp")
_FEED_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_HTML_ROOT = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|main|section|div|h[1-6]|p|table|a|br|b)"
    r"[\s>/]",
    re.IGNORECASE,
)
_HTML_ANYWHERE = re.compile(r"<(?:!doctype\s+html|html|body)[\s>]", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?>", re.IGNORECASE)
_BEFORE_ROOT = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!doctype\s+(?!html)[^>]*>)+", re.DOTALL | re.IGNORECASE)
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))


def sniff(head: bytes, name: str = "", content_type: str = "") -> Format | Unreadable:
    """Tell the format of a file from its first bytes.

    Parameters
    ----------
    head
        The first bytes, up to `SNIFF_BYTES`.
    name
        The lower-case name; ".gz" at its end is passed over.
    content_type
        The media type an HTTP server sent, if any: it counts as much as an ending.
    """
    if head.startswith(GZIP_MAGIC):
        return "gzip"
    if head.startswith(b"WARC/"):
        return "warc"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if other := _other_file(head):
        return other
    return _sniff_text(decode_text(head), name.removesuffix(".gz"), content_type.lower())


def _other_file(head: bytes) -> Unreadable | None:
    for magic, what, todo in _OTHER_FILES:
        if head.startswith(magic):
            return Unreadable(_BINARY.format(what=f" ({what})", todo=todo))
    if head[8:12] == b"DUCK":
        return Unreadable(_BINARY.format(what=" (a DuckDB database)", todo="A record is opened, not read: see `show`."))
    if _is_binary(head):
        return Unreadable(_BINARY.format(what="", todo="Leave it out, or convert it to text, HTML or PDF."))
    return None


def _is_binary(head: bytes) -> bool:
    """Whether many bytes are control characters: compressed data has one in ten, text none or a stray one."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or utf16_without_mark(head):
        return False
    control = len(head) - len(head.translate(None, _CONTROL_BYTES))
    return control > 0.03 * len(head)


def _sniff_text(head: str, name: str, content_type: str) -> Format | Unreadable:
    root = _root(head)
    if root.startswith("<"):
        return _sniff_markup(root, name, content_type)
    if _opens_json(root):
        return _sniff_json(root, name)
    if _HTML_ANYWHERE.search(head):
        return _saved_whole(head) or "html"
    says_html = name.endswith(_HTML_ENDINGS) or "html" in content_type
    if says_html and _ANY_TAG.search(head):
        return "html"
    for ending, what in _OTHER_ENDINGS.items():
        if name.endswith(ending):
            return Unreadable(f"By its name it is {what}. It is not read as an article.")
    return "jsonl" if name.endswith((".jsonl", ".ndjson")) else "text"


def _root(head: str) -> str:
    """What stands after white space, XML declaration, comments and foreign document types."""
    match = _BEFORE_ROOT.match(head)
    return head[match.end() :] if match else head


def _sniff_markup(root: str, name: str, content_type: str) -> Format | Unreadable:
    if _FEED_ROOT.match(root):
        return "feed"
    if _HTML_ROOT.match(root) or _HTML_ANYWHERE.search(root) or name.endswith(_HTML_ENDINGS) or "html" in content_type:
        return "html"
    if name.endswith(".xml") or re.match(r"<[\w:.-]+\s[^<>]*xmlns", root):
        return Unreadable(
            "It is an XML file, but no RSS or Atom feed and no XHTML page. Usual cause: a sitemap or an "
            "export of another program. Give the pages themselves, or JSONL."
        )
    return "html" if len(_ANY_TAG.findall(root)) >= 3 else "text"


def _saved_whole(head: str) -> Unreadable | None:
    """MHTML: a page saved by a browser as one file, a mail message in form, its text encoded."""
    if not re.match(r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", head.replace("\r\n", "\n")):
        return None
    return Unreadable("It is an MHTML file (a page saved as one file). Save the page as HTML instead.")


def _opens_json(root: str) -> bool:
    # A text may open with "[Editor's note: ...]" or a brace; JSON goes on with a quote, a brace or nothing.
    return bool(re.match(r"""\{\s*["}]|\[\s*[\[{\]]""", root))


def _sniff_json(root: str, name: str) -> Format:
    if root.startswith("["):
        return "json"
    first, newline, rest = root.partition("\n")
    if newline and _is_object(first):
        return "jsonl"
    if name.endswith((".jsonl", ".ndjson")):
        return "jsonl"
    if name.endswith(".json"):
        return "json"
    # A line of its own that opens with a brace is the next record; inside one object such lines are indented.
    return "jsonl" if not newline or re.search(r'^\{\s*"', rest, re.MULTILINE) else "json"


def _is_object(line: str) -> bool:
    try:
        return isinstance(orjson.loads(line.encode("utf-8", "replace")), dict)
    except orjson.JSONDecodeError:
        return False
