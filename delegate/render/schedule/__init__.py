"""Lays a sheet out as text: in columns for a terminal, and as Markdown."""
