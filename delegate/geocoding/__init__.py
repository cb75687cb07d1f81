"""Asks geocoders: geopy's only home, and with `commands/` the only part that reaches outside the machine.

It stands directly below `commands/`: it may use a connection, a cache folder and the machine's clock, but is told
which, and knows neither the terminal, nor the environment, nor the trip's file.
"""
