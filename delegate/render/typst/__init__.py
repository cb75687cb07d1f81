"""Typesets a sheet as a PDF with typst."""
