"""`python -m delegate`, the same as `delegate`."""

from delegate.cli import main

if __name__ == "__main__":
    main()
