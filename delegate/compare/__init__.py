"""Compares two drafts of a trip and their plans: what was typed, what follows from it, who must be told."""
