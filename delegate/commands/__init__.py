"""Holds the commands of `delegate`, one a file, and what serves them."""
