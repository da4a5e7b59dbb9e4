"""What only repeats: copies of articles, and echoes of one utterance."""
