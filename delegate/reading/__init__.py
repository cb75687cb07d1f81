"""Reads a file into a trip: positions, records, and everything that is wrong with it; the only home of yaml."""
