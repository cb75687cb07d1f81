"""Draws a sheet as one web page, with a timeline and a map."""
