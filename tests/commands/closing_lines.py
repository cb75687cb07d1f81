"""Holds a closing line that several tests of commands expect."""

NIGHT = "not judged: nights without a hotel (24 February)\n"  # the trip of these tests has no hotel
