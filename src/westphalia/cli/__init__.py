"""The commands: each parses, calls one plain function and prints."""
