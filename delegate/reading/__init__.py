"""A file read: positions, records, the trip, and everything that is wrong with it; the only home of yaml."""
