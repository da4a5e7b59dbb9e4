"""Who denies what another article tells."""
