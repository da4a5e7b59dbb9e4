"""Drawings as plain geometry: what a template puts on the page as SVG, and what is saved as a file."""
