"""Renders a sheet as text, pages and files."""
