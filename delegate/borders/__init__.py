"""Knows the borders: crossings, opening hours, rules of entry, and how long they take."""
