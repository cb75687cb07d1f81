"""Reads the history of a trip from git, which runs nothing of the repository and writes nothing."""
