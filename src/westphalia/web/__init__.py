"""The analyst's desk: a local web app over one record. It shows what the record answers, and computes nothing."""
