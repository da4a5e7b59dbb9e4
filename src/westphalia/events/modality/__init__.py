"""Whether it happened: status, what the words above make of an act, what is only announced."""
