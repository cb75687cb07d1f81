"""Makes the plan of a trip, by the rules of `docs/planner.md`."""
