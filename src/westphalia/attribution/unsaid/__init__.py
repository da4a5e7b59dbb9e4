"""What looks like words of somebody's and is none: deeds, names, questions, the article's own voice."""
