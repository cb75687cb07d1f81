"""Gives every row of a programme its kind, its places and its people: the third stage of an import."""
