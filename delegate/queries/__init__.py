"""Answers questions about crossings and ways that are asked without a trip."""
