"""Bodies and outlets that no table holds, and whose they are."""
