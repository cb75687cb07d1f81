"""Turns a programme that exists already (Word, Excel, calendar, e-mail, text) into the first draft of a trip.

Four stages, each a function from one frozen value to the next: `sources` reads a file into the blocks of `blocks.py`,
`understanding` finds days, times and columns and gives the rows of `rows.py`, `naming` gives each row its kind, its
place and its people, `writing` makes the text of the draft. Nothing here asks the network or today's date.
"""
