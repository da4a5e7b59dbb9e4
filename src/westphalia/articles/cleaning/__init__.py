"""Cleaning the text of a saved news page: which lines are the article, and what the others say of it.

`wrapped` joins lines that a width broke; `blocks` measures lines; `lines`, `captions`, `repeats`, `scripts`, `head`,
`between` and `tail` hold the rules; `layout` puts them in order; `page_text` makes the clean text and keeps what
was taken out; `facts` reads the metadata.
The wording of news pages is in `data/`.
"""
