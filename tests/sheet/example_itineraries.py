"""Lists the example itineraries, for what holds of the sheets of them all."""

from command import ROOT

ITINERARIES = sorted((ROOT / "itineraries").glob("*.trip.yaml"))
