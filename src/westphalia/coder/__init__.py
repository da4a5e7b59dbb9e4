"""The per-article function: page in, coded article out."""

from westphalia.coder.code import code, code_article
from westphalia.coder.coded import Coded

__all__ = ["Coded", "code", "code_article"]
