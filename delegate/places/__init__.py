"""Knows places: cities, hubs, opening hours and holidays."""
