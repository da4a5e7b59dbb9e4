"""Storing and asking: one DuckDB file, its schema, the writer, queries and exports."""
