"""Estimates how long ways take, by every mode of travel."""
