"""Checks and prints the programme of a delegation."""

__version__ = "0.1.0"
