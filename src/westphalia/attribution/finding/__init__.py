"""Where somebody speaks: words of saying, quotation marks, headlines, labels, and what the tagger marks."""
