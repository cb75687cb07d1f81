"""Writes a sheet as files of office programs: Word, Excel, a calendar."""
