"""Answers what checks and sheets ask about a finished plan."""
