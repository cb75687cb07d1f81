"""Words the print in the languages of a trip."""
