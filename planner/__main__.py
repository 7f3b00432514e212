"""`python -m planner` does what `planner` does."""

from planner.cli.start import main

main()
