"""The words that can tell an event: by frames, and by the tagger."""
