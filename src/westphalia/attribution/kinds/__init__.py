"""Of what kind words are, and what a denial denies."""
