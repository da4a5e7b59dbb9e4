"""Ontology: what can happen between states, and the words that tell it. The room knows nothing of texts.

Everything is commented data, after PLOVER (the Political Language Ontology for Verifiable Event Records,
manual 2.0):

- ``types.toml``, ``contexts.toml``, ``sectors.toml``, ``cameo.tsv``, asked through :mod:`.types`
- ``frames/*.toml``, the trigger lexicon, asked through :mod:`.frames`
"""
