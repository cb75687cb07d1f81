"""Answers an editor while a trip is written: findings, meanings, completion and renames, by the language protocol."""
