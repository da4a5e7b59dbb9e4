"""Two events side by side: which are compared, by what, and the verdict in words."""
