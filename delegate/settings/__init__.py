"""Says how an office wants trips checked and printed: its settings, where each came from, and its own checks."""
